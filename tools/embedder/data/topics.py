"""What people ask about a role, in their words and in a posting's words. Written by hand, none of it from the evaluation.

names: what a heading or a label calls it. asks: how a candidate asks. says: how a posting puts it.
finds: a pattern by which unlabelled sentences about it are gathered (weakly: some miss).
"""

TOPICS = {
    'pay': {
        'names': 'salary|pay|compensation|remuneration|wage|salary range|base salary|pay range|earnings|package|rate|comp|OTE|pay band',
        'asks': "how much does it pay?|what's the salary?|what is the pay like|how much would I earn|what do they pay|is the salary stated?|what's the comp|salary range for this role?|how much money is it|what does the job pay per year|what is the compensation package|is pay negotiable|what would I take home a year|what's the budget for this position|what is the hourly rate|whats the going rate|do they say what they pay|how well paid is it|what kind of money are we talking",
        'says': 'Salary: $90,000 - $120,000 per year|The annual base salary range for this position is $107,000 to $160,000|Competitive salary depending on experience|We pay between 60k and 80k EUR gross per year|Compensation commensurate with experience|£45,000 per annum|Pay: $35 per hour|OTE 100k|CTC 20 LPA|Up to €70k plus bonus|The expected compensation is based on location and skills|Gross annual salary from 48,000 EUR',
        'finds': r'\b(salary|salaries|compensation|pay range|per hour|hourly rate|\d{2,3}k\b.*\d{2,3}k|paid)\b|[$€£] ?\d{2,3}(k|,\d{3})',
    },
    'bonus': {
        'names': 'bonus|bonuses|incentive|commission|variable pay|signing bonus|performance bonus|sign-on bonus|referral bonus',
        'asks': "is there a bonus?|do they pay a bonus|how big is the annual bonus|is there commission|do I get a signing bonus|what's the variable part",
        'says': 'Annual performance bonus of up to 15%|Discretionary bonus|Uncapped commission|Sign-on bonus for the right candidate|Eligible for an annual incentive|13th month salary',
        'finds': r'\b(bonus|bonuses|commission|incentive)\b',
    },
    'equity': {
        'names': 'equity|stock options|shares|RSUs|stock|ESOP|ownership|employee share plan',
        'asks': 'do they give equity?|are there stock options|will I get shares in the company|how much equity is on offer|any RSUs?|can I own part of the company',
        'says': 'Meaningful equity in an early-stage company|Stock options|Equity package 0.5% - 1%|Restricted stock units|Employee share purchase plan|Everyone is an owner',
        'finds': r'\b(equity|stock options|options|rsus?|shares)\b',
    },
    'remote': {
        'names': 'remote|remote work|work from home|home office|workplace|hybrid|work location|working model|telecommute|WFH|flexible location|on-site|distributed',
        'asks': 'can I work from home?|is it remote?|is this wfh|do I have to come to the office|how many days in the office|is it hybrid or fully remote|can I do this job from anywhere|is remote work allowed|how often do I need to be on site|is home office possible|would I have to commute|can i telework|is it office based|is the role onsite only|could I work from another country',
        'says': 'This is a fully remote position|Hybrid: 3 days a week in the office|Work from home up to two days per week|On-site in our Berlin office|REMOTE OK|Remote within the EU time zones|No remote|Flexible hybrid working model|You can work from anywhere|Home office possible|This role is based in our headquarters and requires presence in the office|Telecommuting is not available|We are a distributed team',
        'finds': r'\b(remote|remotely|telecommut\w+|work from home|wfh|on-?site|in-office|hybrid|home office|distributed team)\b',
    },
    'location': {
        'names': 'location|place of work|office|where|city|based in|job location|address|workplace',
        'asks': "where is the job?|where is it based?|which city is the office in|what's the location|where would I be working|which country is this in|where is the company's office|is it in London or Berlin",
        'says': 'Location: Berlin, Germany|Based in our Amsterdam office|Our office is in downtown San Francisco|New York, NY|You will be working from our London headquarters|Offices in Paris and Madrid|Place of work: Vienna',
        'finds': r'\b(located in|office is in|offices in|our office in|based in|headquartered)\b',
    },
    'relocation': {
        'names': 'relocation|relocation assistance|relocation package|moving costs|relo',
        'asks': "do they help with relocation?|will they pay for my move|is there a relocation package|I'd have to move, do they cover the costs|can they help me find an apartment when I move there|relo support?",
        'says': 'Relocation assistance provided|We will help you relocate|Relocation package including flights and temporary housing|Support with moving to Germany|No relocation assistance is available',
        'finds': r'\b(relocat\w+|moving costs|moving expenses)\b',
    },
    'visa': {
        'names': 'visa|visa sponsorship|work permit|right to work|work authorization|sponsorship|citizenship|immigration|eligibility to work',
        'asks': "do they sponsor visas?|can they sponsor my visa|I need a work permit, is that a problem|would they hire someone without citizenship|I'm not from the EU, can I apply|do I need the right to work already|h1b transfer ok?|will the company help with immigration paperwork|I'm on OPT, can I apply|do I need to be a citizen|I have no green card",
        'says': 'We are able to sponsor visas|Applicants must have the right to work in the UK|H1B transfers welcome|Must be authorized to work in the United States without sponsorship|No visa sponsorship available|EU work permit required|You must be a US citizen or permanent resident|Valid working permit for Switzerland|Visa support for the right candidate|Unable to provide immigration sponsorship at this time',
        'finds': r'\b(visas?|h-?1b|sponsor\w*|work permit|authoriz\w+ to work|right to work|citizen\w*|green card)\b',
    },
    'vacation': {
        'names': 'vacation|holiday|holidays|PTO|paid time off|annual leave|days off|leave|time off|vacation days|holiday allowance',
        'asks': "how many vacation days do I get?|how much holiday is there|what's the PTO|how much time off|how many days of annual leave|is it unlimited vacation|do they give bank holidays off|how many weeks off per year|when can I take a break",
        'says': '30 days of paid vacation|Unlimited PTO|25 days annual leave plus bank holidays|Generous paid time off|4 weeks of vacation|28 days holiday including public holidays|Flexible vacation policy|Paid holidays and sick days',
        'finds': r'\b(vacation|pto|paid time off|holidays?|annual leave|days off|time off)\b',
    },
    'parental': {
        'names': 'parental leave|maternity leave|paternity leave|childcare|family leave|family benefits|kindergarten',
        'asks': "is there parental leave?|how long is maternity leave|I'm having a baby, what leave do I get|do dads get time off|is there childcare support|what is there for families with kids|we are expecting a child",
        'says': '16 weeks of fully paid parental leave|Enhanced maternity and paternity pay|Childcare vouchers|On-site nursery|Family-friendly policies|Paid leave for new parents',
        'finds': r'\b(parental|maternity|paternity|childcare|child care|new parents)\b',
    },
    'health': {
        'names': 'health insurance|medical|dental|vision|healthcare|health benefits|medical insurance|health cover|sick pay|wellness|mental health',
        'asks': "is there health insurance?|do they cover medical and dental|what's the health plan|does insurance cover my family|do they pay for the gym|any mental health support|what if I get sick",
        'says': 'Full medical, dental and vision insurance|Private health insurance for you and your dependents|We cover 100% of health premiums|Gym membership and wellness budget|Employee assistance programme for mental health|Life and disability insurance|Company sick pay',
        'finds': r'\b(health|medical|dental|vision|wellness|gym)\b.*\b(insurance|coverage|benefits?|care|plan|membership|premiums?)\b|\bhealth/dental',
    },
    'pension': {
        'names': 'pension|401k|retirement|retirement plan|pension scheme|company pension|superannuation|401(k) match',
        'asks': 'is there a pension?|do they match 401k|what about retirement savings|how much does the employer pay into the pension|is there a retirement plan',
        'says': '401(k) with company match|Company pension scheme with 6% employer contribution|Retirement savings plan|Employer-funded pension|Superannuation',
        'finds': r'\b(401\(?k\)?|pension|retirement)\b',
    },
    'benefits': {
        'names': 'benefits|perks|what we offer|we offer|what you get|what is in it for you|our offer|why join us|your benefits|extras|perks and benefits|rewards',
        'asks': "what are the perks?|what benefits do they offer|what do I get besides salary|what's in it for me|any extras like free food or transport|what does the company offer employees|do they have nice perks|why should I join",
        'says': 'Great benefits including free lunch and snacks|Catered lunches and a stocked kitchen|Public transport ticket and bike leasing|Employee discounts|Company events and team offsites|Subsidised meals|Company car|Laptop of your choice|Meal vouchers|Commuter benefits',
        'finds': r'\b(benefits|perks|catered|free lunch\w*|snacks|lunches|commuter|discounts?|offsites?)\b',
    },
    'equipment': {
        'names': 'equipment|hardware|laptop|setup|tools provided|work equipment',
        'asks': 'do I get a laptop?|which computer do they give you|can I choose a Mac|is equipment provided for home office|what hardware would I get',
        'says': 'Choose your own hardware|MacBook Pro and an external monitor|Home office equipment budget|Top of the line equipment|Laptop and mobile phone provided',
        'finds': r'\b(macbook|laptop|hardware of your choice|monitors?|equipment)\b',
    },
    'growth': {
        'names': 'training|learning|professional development|career development|growth|learning budget|career path|mentoring|learning and development|advancement',
        'asks': "is there a training budget?|can I grow in this job|will they pay for courses|are there promotion opportunities|what's the career path|do they offer mentoring|can I go to conferences|will I learn new things|do they pay for certifications",
        'says': 'Annual learning budget of 1,500 euros|Conference budget|Clear career paths and regular feedback|Mentorship from senior engineers|Training and certification paid by the company|Opportunities for professional growth|Internal academy and workshops',
        'finds': r'\b(training|conferences?|mentor\w*|learning|career (growth|path|development)|professional development|grow your)\b',
    },
    'experience': {
        'names': 'experience|years of experience|required experience|seniority|background|professional experience|work experience|track record',
        'asks': 'how many years of experience do I need?|how much experience is required|is it ok for juniors|can I apply with no experience|what seniority are they after|how senior is this role|is it entry level|I only have two years, is that enough|what background should I have|do I need prior experience|would a fresh graduate have a chance',
        'says': 'At least 5 years of professional experience|3+ years of experience in software development|Minimum 2 years in a similar role|Proven track record of delivering projects|Entry level position|Senior level, 7+ years|No prior experience necessary|Previous experience in the financial sector|Recent graduates welcome',
        'finds': r'\b(\d\+? ?(-|to)? ?\d?\+? years|years? (of )?experience|track record|prior experience|entry.level|junior|new grads?)\b',
    },
    'education': {
        'names': 'education|degree|qualification|university|academic background|educational requirements|diploma|studies',
        'asks': "do I need a degree?|what education is required|is a bachelor enough|do I need a master's|which university degree do they want|I dropped out of college, can I apply|does it require a PhD|what should I have studied",
        'says': "Bachelor's degree in Computer Science or related field|Master's or PhD in statistics, mathematics or economics|Degree or equivalent experience|University degree in engineering|High school diploma required|Completed vocational training|No degree required",
        'finds': r"\b(degree|bachelor'?s?|master'?s|ph\.?d\.?|bs/ms|b\.?s\.?c?|university|diploma|computer science)\b",
    },
    'skills': {
        'names': 'requirements|qualifications|skills|what you bring|your profile|must have|what we are looking for|who you are|about you|you have|required skills|your skills|minimum qualifications|basic qualifications|we expect|what you need|key skills|technical skills',
        'asks': "what skills do I need?|what are the requirements|what are they looking for|what's a must have|which qualifications are required|what should the candidate be able to do|am I qualified|what kind of person do they want|what do they expect from me|what are the hard requirements",
        'says': 'Strong knowledge of Python and SQL|Solid understanding of algorithms and data structures|Excellent communication skills|You are proficient in at least one programming language|Ability to work independently|Analytical mindset and attention to detail|Required: hands-on experience with cloud platforms',
        'finds': r'\b(requirements?|must have|you have|proficien\w+|ability to|strong (knowledge|understanding|experience)|required|we expect)\b',
    },
    'preferred': {
        'names': 'nice to have|preferred|bonus points|a plus|desirable|preferred qualifications|would be great|good to have|pluses|optional',
        'asks': "what's nice to have?|what would give me an edge|which skills are optional|what is preferred but not required|is knowledge of Docker only a plus|what are bonus points",
        'says': 'Experience with Kubernetes is a plus|Bonus points for open source contributions|Nice to have: Terraform|Preferred qualifications|Familiarity with Spark is desirable|It would be great if you knew Rust|Knowledge of German is an advantage',
        'finds': r'\b(a (big |huge |definite |strong )?plus|bonus points?|nice to have|preferred|desirable|pluses|advantage)\b',
    },
    'stack': {
        'names': 'tech stack|technologies|technology|tools|stack|our stack|programming languages|software|platforms|what we use|technical environment',
        'asks': "what's the tech stack?|which technologies do they use|what languages would I code in|what tools will I work with|is it Java or Python|which database do they use|which cloud do they run on|do they use React|what software do I need to know|which BI tool|what framework is it built with",
        'says': 'Our stack: Python, Django, Postgres, React, AWS|We use Kubernetes and Docker in production|Tech stack: Node.js, TypeScript, GraphQL|Tools: Tableau, Power BI, Excel|Backend in Go, frontend in Vue|Experience with Snowflake, dbt and Airflow|Technologies: C#, .NET, SQL Server, Azure',
        'finds': r'\b(stack|technologies|we use|built (in|on|with)|python|java|javascript|react|postgres\w*|aws|rails|django|node\.js)\b',
    },
    'duties': {
        'names': 'responsibilities|duties|tasks|your role|what you will do|the role|your mission|job description|day to day|key responsibilities|your tasks|the job|main duties|role overview|what you will be doing|position summary',
        'asks': "what would I do all day?|what are the responsibilities|what does the job involve|what are the main tasks|what would my day look like|what would I be working on|describe the role|what's the job about|tell me about the position|what are the duties|what will I be building",
        'says': 'You will design and build scalable data pipelines|Develop dashboards and reports for stakeholders|Own features from concept to production|Your tasks include analysing customer data|Collaborate with product managers and designers|Maintain and improve our infrastructure|You will be responsible for the monthly reporting|Lead projects and mentor junior colleagues',
        'finds': r"\b(you will|you'll|responsib\w+|your role|day.to.day|duties|in this role)\b",
    },
    'company': {
        'names': 'about us|the company|who we are|our company|about the company|company description|our story|our mission|our product|what we do',
        'asks': "what does the company do?|who are they|tell me about the company|what industry is it|what's their product|is it a startup|how big is the company|when was it founded|are they profitable|who funds them|how many employees do they have|what is their mission|who are the customers",
        'says': 'We are a fast-growing startup building software for hospitals|Founded in 2010 with 300 employees|Our mission is to make energy clean|We are backed by leading investors|A global leader in insurance with offices in 40 countries|We just raised our Series B|We are profitable and growing|Our platform helps retailers sell online',
        'finds': r'\b(we are a|our mission|founded|funded|raised|backed by|series [abc]|profitable|startup|we help|our platform|our product)\b',
    },
    'team': {
        'names': 'team|the team|your team|colleagues|reporting line|reports to|manager|team size|organisation|direct reports',
        'asks': 'how big is the team?|who would I work with|who is my boss|who do I report to|which department is this|would I manage people|how many direct reports|what is the team like|is it a leadership role|who are my colleagues',
        'says': 'You will join a team of six engineers|Reporting to the Head of Data|Small cross-functional team|You will lead a team of four analysts|Our engineering team consists of 20 people|Reports to: VP of Engineering|Works closely with marketing and finance',
        'finds': r'\b(team of|small team|report\w* to|our team|engineering team|cross-functional|direct reports)\b',
    },
    'culture': {
        'names': 'culture|values|working environment|atmosphere|our culture|work environment|work-life balance|diversity',
        'asks': "what's the culture like?|what is it like to work there|what are the company values|is the work-life balance good|is it a relaxed place|do people work long hours|can I bring my dog|what's the dress code|is it an inclusive workplace",
        'says': 'We value transparency and trust|Flat hierarchies and short decision paths|Friendly and international atmosphere|We care about work-life balance|Diverse and inclusive workplace|Dog-friendly office|No dress code|We are an equal opportunity employer',
        'finds': r'\b(culture|values|work.life balance|environment|atmosphere|diversity|diverse|inclusive|equal opportunity)\b',
    },
    'hours': {
        'names': 'working hours|hours|schedule|shift|working time|flexible hours|core hours|weekly hours|overtime|on-call|shifts',
        'asks': 'what are the working hours?|how many hours a week|is it full time|are the hours flexible|do I have to work weekends|are there night shifts|is there overtime|is there on-call duty|can I work four days a week|when does the day start|what is the schedule',
        'says': '40 hours per week|Flexible working hours|Monday to Friday, 9 am to 5 pm|Shift work including weekends|37.5 hours a week|Core hours from 10 to 4|Rotating on-call schedule|Overtime is compensated|4-day work week',
        'finds': r'\b(hours|on-call|weekends?|shifts?|schedule|overtime)\b',
    },
    'contract': {
        'names': 'employment type|contract|contract type|full-time|part-time|permanent|temporary|fixed-term|freelance|type of employment|job type|internship|duration',
        'asks': 'is it permanent or a contract?|is this a full-time job|can I do it part time|is it freelance|how long is the contract|is it a temporary position|is it an internship|do they hire contractors|is there a probation period|what type of employment is it|could I work 80 percent',
        'says': 'Permanent contract|Full-time, unlimited|Fixed-term contract for 12 months|Part-time possible (20 hours)|Freelance or contract|Employment type: FULL_TIME|Temporary position covering parental leave|6 month contract with possibility of extension|Internship, paid|Contract to hire|Probation period of six months',
        'finds': r'\b(full.?time|part.?time|contract(or|ors)?|freelance|permanent|intern(s|ship)?|temporary|months?)\b',
    },
    'start': {
        'names': 'start date|starting date|availability|begin|when|entry date|joining date',
        'asks': "when does it start?|what's the start date|how soon would I begin|can I start next month|when do they need somebody|I have three months notice, is that ok|is an immediate start required",
        'says': 'Start date: as soon as possible|Starting in September|Immediate start|Available from January 1st|Start: flexible|Join us ASAP',
        'finds': r'\b(start date|starting (date|in)|immediate(ly)?|as soon as possible|asap)\b',
    },
    'apply': {
        'names': 'how to apply|application|apply|contact|application process|your application|get in touch|recruiter',
        'asks': 'how do I apply?|where do I send my CV|who do I contact|do I need a cover letter|what documents do they want|who is the recruiter|what is the email to apply|what should my application include|is there a person I can call',
        'says': 'Send your resume and cover letter to our jobs address|Apply online via our careers page|Please include links to your GitHub|Contact our recruiter for questions|Email us with your CV|Click apply and upload your documents|Tell us why you are interested',
        'finds': r'\b(apply|email|e-mail|send (us|your|me)|resumes?|cv|cover letter|contact|get in touch)\b',
    },
    'deadline': {
        'names': 'deadline|application deadline|closing date|valid through|apply by|posted|date posted',
        'asks': "what's the deadline?|until when can I apply|when does the application close|is it still open|when was it posted|how long is the posting up|last day to apply",
        'says': 'Application deadline: 31 March|Closing date: 15 June 2026|Apply by the end of May|Valid through: May 6|Date posted: April 2|Applications are reviewed on a rolling basis',
        'finds': r'\b(deadline|closing date|apply (by|before)|rolling basis)\b',
    },
    'interview': {
        'names': 'interview|interview process|hiring process|selection process|recruitment process|next steps|assessment|stages',
        'asks': "what's the interview process?|how many rounds of interviews are there|is there a coding test|what happens after I apply|who interviews me|is there a take-home assignment|how long does hiring take|do I have to do a whiteboard test|what are the stages of the selection",
        'says': 'Our interview process: a phone screen, a technical interview and an on-site|The selection consists of two interviews with HR and the hiring manager|Coding challenge followed by a call with the team|Take-home exercise|We respond within a week|Assessment day',
        'finds': r'\b(interview\w*|phone screen|coding (challenge|test)|take.home|hiring process|whiteboard)\b',
    },
    'languages': {
        'names': 'languages|language skills|language requirements|English|German|French|fluency|spoken languages',
        'asks': "do I need to speak German?|which languages are required|is English enough|what's the working language|how good must my French be|I don't speak Dutch, can I apply|do they require native English",
        'says': 'Fluent in English, German is a plus|Business fluent German and English|Native level French|English at C1 level|Working language is English|Excellent written and spoken English|Knowledge of Dutch required',
        'finds': r'\b(fluen\w+|(speak|spoken|written) (and \w+ )?(english|german|french|dutch|spanish)|(english|german|french) (speak\w*|skills|language))\b',
    },
    'travel': {
        'names': 'travel|business trips|travel requirement|willingness to travel|travelling',
        'asks': 'is there travel?|how much travelling is there|do I have to go on business trips|would I need to visit clients|how often would I be on the road|do I need a driving licence',
        'says': 'Up to 20% travel|Willingness to travel|Occasional business trips within Europe|Travel to client sites required|Driving licence class B|No travel required',
        'finds': r'\b(travel\w*|business trips|client sites?|driv\w+ licen[cs]e)\b',
    },
    'clearance': {
        'names': 'security clearance|background check|screening|drug test|clearance|criminal record check',
        'asks': 'do I need security clearance?|is there a background check|do they drug test|will they check my criminal record|is a clearance required',
        'says': 'Active secret clearance required|Offer subject to a background check|Must pass a drug screening|DBS check|Able to obtain security clearance',
        'finds': r'\b(clearance|background check|drug|criminal|screening)\b',
    },
    'sector': {
        'names': 'industry|sector|domain|field|business area|market',
        'asks': 'what sector is it?|which industry is the job in|is it in finance or health care|do I need domain knowledge|is it an agency or in-house|which market do they serve',
        'says': 'Experience in banking or insurance|We work in the retail industry|Health care and life sciences|Automotive sector knowledge|Fintech experience|Consulting for public sector clients',
        'finds': r'\b(industry|sector|healthcare|fintech|finance|insurance|e-?commerce|education|retail|automotive)\b',
    },
    'openings': {
        'names': 'openings|number of positions|vacancies|headcount|open positions|open roles|jobs',
        'asks': 'how many people are they hiring?|how many positions are open|are there other roles|what else do they have open|which jobs are available|do you have any openings for a designer',
        'says': 'We are hiring for several positions|Two openings|Multiple roles available|We have 3 vacancies in this team|Also looking for designers and product managers',
        'finds': r"\b(we're hiring|we are hiring|hiring (for|multiple|several)|openings?|positions?|open roles|also looking for)\b",
    },
    'softskills': {
        'names': 'soft skills|personality|personal qualities|communication skills|mindset|attitude|your personality',
        'asks': 'what kind of personality fits?|which soft skills matter|do I need to be a team player|do I have to present to clients|is communication important',
        'says': 'Team player with excellent communication skills|Self-starter with a proactive attitude|Structured and independent way of working|You are curious and eager to learn|Strong stakeholder management|Attention to detail|Able to explain complex matters to non-technical people',
        'finds': r'\b(communicat\w+|team player|self.?(starter|motivated)|curious|passion\w*|attention to detail|proactive|independent\w*)\b',
    },
    'methods': {
        'names': 'methods|processes|agile|scrum|way of working|development process|how we work|engineering practices|methodology',
        'asks': "do they work agile?|is it scrum or kanban|how do they do code review|do they write tests|how often do they deploy|what's the way of working|do they pair program",
        'says': 'Agile environment with two-week sprints|We do code reviews, pair programming and continuous integration|Scrum and Kanban|CI/CD and automated testing|We ship to production every day|Test driven development',
        'finds': r'\b(agile|scrum|kanban|code reviews?|pair program\w+|continuous (integration|deployment|delivery)|unit test\w*|tdd|sprints?)\b',
    },
}
