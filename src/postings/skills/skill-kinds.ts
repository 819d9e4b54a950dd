import { allMatches } from '../../all-matches.ts'
import { findSkills } from './find-skills.ts'
import { dataSkills } from './vocabulary/data-skills.ts'
import { platformSkills } from './vocabulary/platform-skills.ts'
import { softwareSkills } from './vocabulary/software-skills.ts'

/** A kind of tool that people ask for without naming one, and the skills of the vocabulary that are of it. */
interface SkillKind {
  /** Folded words of a question, as a regular expression over whole words. */
  asked: string
  /** Names in the vocabulary's spelling. */
  skills: string
}

/** "Which warehouse?", "what do they orchestrate with?": a posting answers by naming one of these. */
const SKILL_KINDS: readonly SkillKind[] = [
  {
    asked: '(?:data ?)?warehous(?:es?|ing)|lakehouses?|dwh',
    skills:
      'Snowflake|BigQuery|Redshift|Databricks|Synapse|Microsoft Fabric|Teradata|Netezza|Vertica|Greenplum|ClickHouse|DuckDB|Athena|Exasol|Firebolt|StarRocks|SAP HANA|SAP BW|SAP Datasphere',
  },
  {
    asked:
      '(?:bi|business intelligence|dashboard(?:ing)?s?|visuali[sz]ation|reporting|charting)(?: (?:tools?|software|platforms?|layer|suite))?|visuali[sz]e',
    skills:
      'Power BI|Tableau|Looker|Looker Studio|Metabase|Apache Superset|Redash|Sigma|Lightdash|ThoughtSpot|Domo|Sisense|Periscope Data|MicroStrategy|Qlik|Cognos|BusinessObjects|Crystal Reports|OBIEE|TIBCO Spotfire|Grafana|Kibana|Chartio|GoodData|Yellowfin|Toucan Toco|SSRS|Omni|Streamlit',
  },
  {
    asked: 'databases?|dbs?|data ?stores?|dbms|rdbms',
    skills:
      'PostgreSQL|MySQL|MariaDB|SQL Server|Oracle|SQLite|Db2|Sybase|Teradata|MongoDB|Cassandra|Redis|Couchbase|CouchDB|DynamoDB|Cosmos DB|DocumentDB|Aurora|RDS|Neo4j|HBase|Elasticsearch|TimescaleDB|InfluxDB|kdb+|SingleStore|SAP HANA',
  },
  {
    asked: 'orchestrat\\w+|workflow (?:tools?|engine|scheduler)|schedulers?|scheduling (?:tools?|software)',
    skills:
      'Airflow|Dagster|Prefect|Luigi|Argo Workflows|Kestra|Mage AI|Control-M|Autosys|Azure Data Factory|Step Functions|Flyte|Oozie',
  },
  {
    asked: '(?:etl|elt|ingestion|data integration)(?: (?:tools?|software|platforms?))?',
    skills:
      'Fivetran|Airbyte|Stitch|Meltano|Matillion|Talend|Informatica|DataStage|SSIS|Pentaho|Ab Initio|Alteryx|KNIME|SnapLogic|Boomi|Hevo|Rivery|Azure Data Factory|AWS Glue|NiFi|Oracle Data Integrator',
  },
  {
    asked: 'cloud(?: (?:providers?|platforms?|vendors?))?',
    skills: 'AWS|Azure|GCP|Oracle Cloud|IBM Cloud|Alibaba Cloud',
  },
  {
    asked: '(?:aws|amazon)(?: cloud)? (?:services?|stack|products?|components?)',
    skills:
      'EC2|S3|AWS Lambda|Step Functions|CloudFormation|CloudWatch|AWS CDK|ECS|EKS|Fargate|SQS|SNS|API Gateway|IAM|DynamoDB|RDS|Aurora|Redshift|Athena|Kinesis|AWS Glue|Amazon EMR|Lake Formation|SageMaker|Amazon Bedrock',
  },
  {
    asked: '(?:azure|microsoft) (?:services?|stack|products?|components?)',
    skills:
      'Azure Functions|Azure Pipelines|Azure DevOps|AKS|Azure Data Factory|Azure Data Lake|Synapse|Microsoft Fabric|Cosmos DB|Power BI|Azure Machine Learning|Azure OpenAI',
  },
  {
    asked: '(?:gcp|google(?: cloud)?) (?:services?|stack|products?|components?)',
    skills: 'BigQuery|Cloud Run|Cloud Functions|GKE|Pub/Sub|Dataflow|Dataproc|Vertex AI|Looker|Looker Studio',
  },
  {
    asked: 'front-? ?ends?|javascript frameworks?|js frameworks?|ui (?:frameworks?|librar\\w+)',
    skills: 'React|Angular|Vue.js|Svelte|Ember.js|Backbone.js|Next.js|Nuxt|jQuery|HTML|CSS|JavaScript|TypeScript',
  },
  {
    asked: '(?:web|python|backend|back-end|server[- ]side) frameworks?',
    skills:
      'Django|Flask|FastAPI|Pyramid|Tornado|Ruby on Rails|Spring|Spring Boot|Express.js|NestJS|Laravel|Symfony|ASP.NET',
  },
  {
    asked: '(?:message|task|job) (?:queues?|brokers?|bus(?:es)?)|queues?|queueing|brokers?',
    skills: 'RabbitMQ|Kafka|ActiveMQ|ZeroMQ|Pulsar|MQTT|SQS|SNS|Pub/Sub|Kinesis|Celery',
  },
  {
    asked: 'ci|ci/cd|continuous (?:integration|delivery|deployment)|build servers?',
    skills:
      'Jenkins|GitHub Actions|GitLab CI|CircleCI|Travis CI|TeamCity|Bamboo|Buildkite|Azure Pipelines|Argo CD|Spinnaker|Azure DevOps',
  },
  {
    asked: 'version control|source control|vcs',
    skills: 'Git|Mercurial|GitHub|GitLab|Bitbucket|Perforce',
  },
  {
    asked: 'infrastructure as code|iac|provision\\w*|configuration management',
    skills: 'Terraform|OpenTofu|Pulumi|Ansible|Puppet|Chef|SaltStack|CloudFormation|AWS CDK',
  },
  {
    asked: 'monitoring(?: tools?)?|observability|alerting',
    skills: 'Prometheus|Grafana|Datadog|New Relic|Splunk|Dynatrace|AppDynamics|Nagios|Zabbix|Sentry|CloudWatch|Kibana',
  },
  { asked: 'container\\w*', skills: 'Docker|Kubernetes|Podman|OpenShift|ECS|EKS|GKE|AKS' },
  {
    asked: 'test(?:ing)? (?:frameworks?|tools?|librar\\w+)',
    skills: 'pytest|Selenium|Cypress|Playwright|Jest|JUnit|Mocha|Cucumber|Postman|JMeter',
  },
  {
    asked: '(?:ml|machine learning|deep learning|data science) (?:frameworks?|librar\\w+|packages|tools?)',
    skills: 'TensorFlow|PyTorch|Keras|scikit-learn|XGBoost|LightGBM|pandas|NumPy|SciPy|Theano|Hugging Face|statsmodels',
  },
  {
    asked: '(?:statistic\\w*|statistical)(?: (?:software|packages?|tools?|programs?))',
    skills: 'R|SAS|SPSS|Stata|EViews|Minitab|JMP|MATLAB|Octave',
  },
  { asked: 'crms?(?: systems?)?', skills: 'Salesforce|HubSpot|Zoho|Pipedrive|Microsoft Dynamics CRM|CRM' },
  {
    asked: '(?:web|product|digital)? ?analytics (?:tools?|software|suite)|(?:event )?tracking tools?',
    skills: 'Google Analytics|Adobe Analytics|Amplitude|Mixpanel|Heap|Pendo|PostHog|Piwik|Hotjar|Segment|Snowplow',
  },
  { asked: 'operating systems?|os', skills: 'Linux|Unix|Ubuntu|Debian|Red Hat|CentOS|Windows Server|macOS' },
  {
    asked: '(?:patient|medical|health) records?(?: systems?| software)?|ehr|emr',
    skills: 'EHR|Epic|Cerner|Meditech|Allscripts',
  },
  {
    asked: 'cad(?: software| tools?| programs?)?|drawing software',
    skills: 'CAD|AutoCAD|SolidWorks|CATIA|Creo|Siemens NX|Autodesk Inventor|Fusion 360|Revit|SketchUp|Rhino 3D',
  },
  {
    asked: '(?:accounting|bookkeeping|finance) (?:software|systems?|tools?|programs?|packages?)',
    skills: 'QuickBooks|Xero|Sage accounting|DATEV|SAP|NetSuite|Coupa|Concur',
  },
  {
    asked: '(?:design|prototyping|wireframing) (?:tools?|software|programs?)',
    skills:
      'Figma|Sketch|Adobe XD|InVision|Framer|Axure|Balsamiq|Zeplin|Photoshop|Illustrator|InDesign|Adobe Creative Suite|Canva',
  },
]

/** Where a folded question asks for a kind of tool, and which skills are of that kind. */
export interface AskedKind {
  start: number
  end: number
  skills: ReadonlySet<string>
}

let compiled: { asked: RegExp; skills: ReadonlySet<string> }[] | undefined

/** The kinds of tool that a folded text asks for. A kind said by a tool's own name ("Azure DevOps") is that tool. */
export function kindsAskedFor(folded: string): AskedKind[] {
  compiled ??= SKILL_KINDS.map(({ asked, skills }) => ({
    asked: new RegExp(`(?<![\\p{L}\\p{N}])(?:${asked})(?![\\p{L}\\p{N}])`, 'gu'),
    skills: new Set(skills.split('|')),
  }))
  const named = findSkills(folded, 'question')
  return compiled.flatMap(({ asked, skills }) =>
    allMatches(folded, asked)
      .map(match => ({ start: match.index, end: match.index + match[0].length, skills }))
      .filter(({ start, end }) => !named.some(name => skills.has(name.name) && name.start < end && name.end > start)),
  )
}

let tools: ReadonlySet<string> | undefined

/** Whether a skill is something that one works with on a computer; a driving licence and bookkeeping are none. */
export function isTool(skill: string): boolean {
  tools ??= new Set([...skillsWithKinds(), ...[dataSkills, platformSkills, softwareSkills].flatMap(namesIn)])
  return tools.has(skill)
}

/** The names that open the vocabulary's lines, without the sign that says how freely each is matched. */
function namesIn(vocabulary: string): string[] {
  return vocabulary.split('\n').map(line => (/^[=?!]?([^|>]*)/u.exec(line)?.[1] ?? '').trim())
}

/** Every skill that some kind lists; for the test that the vocabulary knows each. */
export function skillsWithKinds(): string[] {
  return SKILL_KINDS.flatMap(({ skills }) => skills.split('|'))
}
