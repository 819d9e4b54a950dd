/** Design, product, marketing, sales, finance, people and office work. For the notation see `skill-index.ts`. */
export const businessSkills = `
Figma
?Sketch | sketch app
Adobe XD
InVision
Framer
Axure
Balsamiq
Zeplin
Photoshop | adobe photoshop
Illustrator | adobe illustrator
InDesign | adobe indesign
After Effects | adobe after effects
Premiere Pro | adobe premiere
Lightroom | adobe lightroom
Final Cut Pro | final cut
DaVinci Resolve
Adobe Creative Suite | adobe creative cloud | creative suite | creative cloud
Canva
CorelDRAW
?Blender
?Maya | autodesk maya
3ds Max | 3d studio max
Cinema 4D
ZBrush
Houdini
UX design | user experience design | ux/ui | ui/ux | ux | user experience
UI design | user interface design
Interaction design
Product design
Graphic design
Visual design
Motion design | motion graphics
Service design
Design systems | design system
Design thinking
Wireframing | wireframes | wireframe
Prototyping | prototypes
User research | ux research
Usability testing | user testing
Information architecture
Typography
Branding | brand design
Video editing
Photography
Illustration
Copywriting
Content writing | content creation
Content marketing
Content strategy
Editing and proofreading | proofreading
Translation
Product management | produktmanagement | gestion de produit
Product strategy
Product roadmaps | product roadmap | roadmapping
Product discovery
Backlog management | backlog grooming | backlog refinement
User stories | user story
Product ownership
Requirements gathering | requirements analysis | requirement gathering | requirements elicitation | business requirements | anforderungsanalyse
Business analysis | business analyse | geschaftsanalyse
Process improvement | process optimization | process optimisation | prozessoptimierung | continuous improvement
Process mapping | business process modeling
Business process management | =BPM
Change management
Project management | projektmanagement | gestion de projet | gestion de projets | gestion de proyectos | gestione progetti | zarzadzanie projektami | projektledning | projectmanagement | project-management
Program management | programme management
Stakeholder management | stakeholdermanagement | stakeholder engagement
Risk management | risikomanagement | gestion des risques
Vendor management | supplier management
Contract management | contract negotiation
Resource planning | capacity planning
Budgeting | budget management
Strategic planning
People management | team management | mitarbeiterfuhrung
Mentoring | mentorship
Coaching
Public speaking
Presentation skills
Negotiation | negotiation skills | verhandlungsgeschick
Facilitation | workshop facilitation
PMP | project management professional
PRINCE2
Six Sigma | lean six sigma
?Lean | lean management | lean methodology | lean manufacturing
Kaizen
CSM | certified scrum master
PSM
CBAP
SEO | search engine optimization | search engine optimisation
=SEM | search engine marketing
PPC | pay per click
Google Ads | google adwords | adwords
Facebook Ads | meta ads
LinkedIn Ads
Paid social
Paid search
Programmatic advertising
Google Search Console
SEMrush
Ahrefs
Screaming Frog
Social media marketing | social media management | social media
Hootsuite
Email marketing | e-mail marketing
Mailchimp
Klaviyo
Braze
Iterable
Customer.io
Marketo
Pardot
HubSpot
Eloqua
Marketing automation
Growth marketing | growth hacking
Performance marketing
Digital marketing | online marketing
Product marketing
Brand management | brand marketing
Market research | marktforschung | etude de marche
Competitive analysis | competitor analysis
Go-to-market strategy | go-to-market | go to market | =GTM
Public relations | =PR
Influencer marketing
Affiliate marketing
Event management | event planning
Conversion rate optimization | conversion optimisation | =CRO | cro
CRM | crm systems | crm system | crm software | customer relationship management
Salesforce | salesforce.com | sfdc | salesforce crm
Salesforce Marketing Cloud
Zoho | zoho crm
Pipedrive
Microsoft Dynamics CRM > Microsoft Dynamics | dynamics crm
Outreach.io
Salesloft
Gong.io
ZoomInfo
LinkedIn Sales Navigator | sales navigator
B2B sales
B2C sales
SaaS sales
Inside sales
Field sales
Account management | key account management
Business development
Lead generation
Cold calling
Sales forecasting
Pipeline management
Pre-sales | presales
Solution selling
Upselling | cross-selling
Customer success
Customer service | customer support | kundenservice | service client | atencion al cliente
Call center operations | contact center
?Intercom
Retail operations
Merchandising
Category management
E-commerce | ecommerce
Accounting | buchhaltung | comptabilite | contabilidad | contabilita | ksiegowosc
Bookkeeping
Accounts payable
Accounts receivable
General ledger
Financial reporting
Financial analysis | finanzanalyse | analyse financiere
Financial modeling | financial modelling | financial models
FP&A | financial planning and analysis | financial planning & analysis
Month-end close | month end close
Reconciliation | account reconciliation | reconciliations
Budget forecasting | budgeting and forecasting
Valuation
Cost accounting
?Controlling
Consolidation accounting
Auditing | internal audit | audits
Tax compliance | tax preparation | corporate tax
IFRS
US GAAP | gaap
UK GAAP
HGB
Treasury
Payroll
Invoicing | billing
Pricing strategy
Revenue management
Procurement | purchasing | einkauf
Strategic sourcing
QuickBooks
Xero
Sage accounting | sage intacct | sage 50
DATEV
Coupa
?Concur
CPA
CFA
ACCA
CIMA
?FRM
AML | anti-money laundering | anti money laundering
KYC | know your customer
Regulatory compliance
Regulatory reporting
Basel III | basel iii
Solvency II
MiFID | mifid ii
Underwriting
Claims processing | claims management
Credit analysis | credit risk
Portfolio management
Derivatives
Fixed income
Equities
Trading systems | algorithmic trading
Investment banking
Private equity
Mergers and acquisitions | m&a
Due diligence
Recruiting | recruitment | talent acquisition
Sourcing candidates
?Onboarding
Employee relations
Performance management
Compensation and benefits
Talent management
Learning and development
Organizational development | organisational development
HR information systems | hris
Workforce planning
Employment law | labor law | labour law | arbeitsrecht
BambooHR
Personio
ADP payroll | adp workforce
Applicant tracking systems | applicant tracking system
SHRM
CIPD
Contract law
Legal research
Litigation
Paralegal work
Intellectual property
Data protection law
Supply chain management | supply chain | lieferkette
Logistics | logistik | logistique | logistica
Inventory management | inventory control
Warehouse management | warehouse management systems
Demand planning
Transportation management
Import/export compliance | customs clearance
Administrative support
Calendar management
Minute taking
Typing
Office management
Instructional design
Curriculum development
E-learning | elearning
Teaching
Articulate Storyline
LMS | learning management systems | learning management system
Research methods | research methodology
Qualitative research
Focus groups
Qualtrics
SurveyMonkey
Grant writing
Fundraising
PLM | product lifecycle management
Business planning
Market analysis
Data-driven marketing
Direct marketing
Loss prevention
`
