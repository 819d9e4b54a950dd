/** Databases, data engineering, analytics, statistics and machine learning. For the notation see `skill-index.ts`. */
export const dataSkills = `
SQL | ansi sql | structured query language | sqls
T-SQL > SQL | tsql | transact-sql | transact sql
PL/SQL > SQL | plsql | pl-sql
NoSQL | no-sql | no sql
PostgreSQL | postgres | postgre sql | postgress | postgre | psql | postgres sql | pgsql
MySQL | my sql
MariaDB | maria db
SQL Server | ms sql | mssql | ms sql server | microsoft sql server | microsoft sql | sqlserver | ms-sql | sql server management studio | ssms
Oracle | oracle db | oracle database | oracle sql | oracle 11g | oracle 12c
SQLite
Db2 | ibm db2
Sybase
Teradata
Netezza
Vertica
Greenplum
SAP HANA | hana db
MongoDB | mongo db | mongo
Cassandra | apache cassandra
Redis
Memcached
Couchbase
CouchDB
DynamoDB | dynamo db | amazon dynamodb | aws dynamodb
Cosmos DB | cosmosdb | azure cosmos db
DocumentDB | document db | amazon documentdb
Aurora | amazon aurora | aws aurora | aurora db | ?Aurora
RDS | amazon rds | aws rds
Neo4j
Graph databases | graph database
Vector databases | vector database | vector db
Pinecone
Weaviate
Qdrant
Milvus
pgvector
Elasticsearch | elastic search | elk stack | =ELK | elastic stack
OpenSearch
Solr | apache solr
HBase
?Hive | apache hive | hiveql
Impala | apache impala
!Pig | apache pig | pig latin
Hadoop | apache hadoop | hdfs
MapReduce | map reduce
Sqoop
Oozie
Cloudera
Hortonworks
MapR
?Spark | apache spark | spark sql | sparksql | spark streaming | spark structured streaming
PySpark > Spark | py spark
Flink | apache flink
?Beam | apache beam
Apache Storm
Kafka | apache kafka | kafka streams | confluent kafka | kafka connect
Confluent
Kinesis | aws kinesis | amazon kinesis
Pub/Sub | pubsub | google pub/sub | google pubsub
RabbitMQ | rabbit mq
ActiveMQ
ZeroMQ
Pulsar | apache pulsar | ?Pulsar
NiFi | apache nifi
MQTT
Airflow | apache airflow | cloud composer | mwaa
Dagster
?Prefect
?Luigi
Argo Workflows
Kestra
Mage AI
Control-M
Autosys
dbt | data build tool | dbt core | dbt cloud | dbtlabs | dbt labs
SQLMesh
Dataform
Coalesce.io
Snowflake | snowflake data cloud | snowsql
Snowpark
BigQuery | big query | google bigquery | gcp bigquery | bq
Redshift | amazon redshift | aws redshift | red shift
Databricks | azure databricks | data bricks
Unity Catalog
Delta Lake | delta tables | deltalake
Apache Iceberg | iceberg tables | ?Iceberg
Apache Hudi
Parquet
Avro
=Synapse | azure synapse | azure synapse analytics | synapse analytics
Microsoft Fabric | ms fabric | azure fabric | fabric lakehouse | ?Fabric
OneLake
Azure Data Factory | data factory | =ADF
Azure Data Lake | adls
AWS Glue | glue etl | ?Glue
Athena | aws athena | amazon athena
Amazon EMR | aws emr
Lake Formation
=Dataflow | google dataflow | cloud dataflow | gcp dataflow
Dataproc
ClickHouse
DuckDB | duck db | motherduck
?Druid | apache druid
Apache Pinot
?Presto | prestodb
Trino
Starburst
Dremio
Firebolt
SingleStore | memsql
TimescaleDB | timescale
InfluxDB
kdb+ | kdb
Exasol
Fivetran
Airbyte
Stitch | stitch data | ?Stitch
Meltano
Matillion
Talend
Informatica | informatica powercenter | powercenter
DataStage | ibm datastage
SSIS | sql server integration services
SSRS | sql server reporting services
SSAS | sql server analysis services
Pentaho | kettle pdi
Ab Initio
Alteryx
KNIME
RapidMiner
Dataiku
SnapLogic
Boomi | dell boomi
Hevo
Rivery
Qlik Replicate
Debezium
?CDC | change data capture
Reverse ETL
Hightouch
!Census | census reverse etl
?Segment | segment.com | twilio segment
RudderStack
?Snowplow
mParticle
Tealium
Great Expectations
?Soda | soda core | soda.io | soda sql | soda cloud
Monte Carlo data | ?Monte Carlo
Elementary data
Datafold
Bigeye
Collibra
Alation
Atlan
DataHub
OpenMetadata
?Amundsen
Microsoft Purview | azure purview | ?Purview
OpenLineage
Data contracts
ETL | etl processes | etl pipelines | extract transform load | extract, transform, load
ELT | elt pipelines
Data pipelines | data pipeline | datenpipelines | datenpipeline | pipelines de donnees | pipeline de datos | pipelines de datos | pipeline dati
Data modeling | data modelling | data models | data model | dimensional modelling | dimensional modeling | datenmodellierung | datenmodelle | modelisation de donnees | modelado de datos | modellazione dei dati | modelowanie danych | datamodellering | datamodellen | datamodel | tietomallinnus | modelagem de dados
Dimensional modeling > Data modeling | star schema | star schemas | snowflake schema | kimball | kimball methodology
Data Vault | data vault 2.0 | datavault
Data warehousing | data warehouse | data warehouses | datawarehouse | data-warehouse | =DWH | dwh | data warehouse design | entrepot de donnees | datalager | tietovarasto | hurtownia danych | hurtownie danych
Data lakes | data lake | datalake | data lakehouse | lakehouse
Data mesh
Data marts | data mart
Semantic layer | semantic layers | semantic model | semantic models | semantic modeling
Data science | datascience
Data engineering | dataengineering
Analytics engineering
Data architecture | datenarchitektur
Data governance
Data quality | datenqualitat | qualite des donnees | calidad de datos
Data management | datenmanagement
Master data management | =MDM | master data
Metadata management
Data lineage
Data catalog | data catalogue
Data integration | datenintegration
Data migration
Data cleaning | data cleansing | data wrangling | data preparation
Data transformation
Data validation
Data observability
Data products | data product
Data privacy
Data security
Data extraction
Data entry
Big data
Streaming data | stream processing | real-time data | event streaming
Batch processing
OLAP
OLTP
Database design | database development
Database administration | dba
Query optimization | query optimisation | query tuning | sql optimization | sql tuning
Stored procedures | stored procedure
Relational databases | relational database | rdbms | relationale datenbanken | bases de donnees relationnelles | bases de datos relacionales
Power BI | powerbi | power-bi | microsoft power bi | ms power bi | powerbi desktop | power bi desktop | pbi
DAX
Power Query | powerquery | power query m
Power Pivot | powerpivot
Power Platform | microsoft power platform
Power Apps | powerapps
=Tableau | tableau software | tableau desktop | tableau server | tableau prep | tableau cloud
=Looker
LookML
Looker Studio | google data studio | google looker studio | data studio
Metabase
Apache Superset | =Superset | preset.io
Redash
!Mode | mode analytics
!Hex | hex notebooks
?Sigma | sigma computing
Lightdash
ThoughtSpot
=Domo
Sisense
Periscope Data
MicroStrategy
Qlik | qlik sense | qliksense | qlikview | qlik view
Cognos | ibm cognos
BusinessObjects | business objects | sap businessobjects | sap bo | sap bi
Crystal Reports
OBIEE | oracle bi | oracle business intelligence
Hyperion | oracle hyperion | essbase
TIBCO Spotfire | spotfire
Grafana
Kibana
Chartio
GoodData
Yellowfin
Toucan Toco
=Excel | ms excel | microsoft excel | ms-excel | advanced excel | excel spreadsheets | excel macros | excel formulas
Google Sheets | gsheets | g-sheets
Pivot tables | pivot table | pivottables | pivot-tables
VLOOKUP | v-lookup | vlookups | xlookup | h-lookup
Spreadsheets | spreadsheet
Business intelligence | =BI | bi tools
Dashboards | dashboarding | dashboard development
Data visualization | data visualisation | data viz | dataviz | datenvisualisierung | visualisation de donnees | visualizacion de datos | visualizzazione dei dati | wizualizacja danych | datavisualisering
Data analysis | data analytics | datenanalyse | datenanalysen | analyse de donnees | analisis de datos | analisi dei dati | analiza danych | dataanalys | data-analyse | analise de dados | tiedon analysointi
Data storytelling
Reporting tools | report development | report writing
Self-service BI | self service bi | self-service analytics | self service analytics
Product analytics
Web analytics | digital analytics | webanalyse
Marketing analytics
Customer analytics
Financial analytics
People analytics | hr analytics
Predictive analytics | predictive modeling | predictive modelling | predictive models
Prescriptive analytics
Descriptive statistics
Statistics | statistical analysis | statistical analyses | statistical methods | statistical modeling | statistical modelling | statistical models | statistik | statistiques | estadistica | statistica | statystyka | inferential statistics
Regression analysis | linear regression | logistic regression | regression models
Time series analysis | time series | time-series
Forecasting | demand forecasting
Hypothesis testing
A/B testing | ab testing | a/b tests | a/b test | a/b-testing | a/b-tests | ab tests | split testing | a/b experiments
Experimentation | experimental design | design of experiments
Multivariate testing
Causal inference
Bayesian statistics | bayesian
Survey design | survey research
Cohort analysis
Segmentation | customer segmentation
Clustering
Root cause analysis
Quantitative analysis | quantitative research
Econometrics
Optimization modeling | linear programming | operations research
Simulation modeling | monte carlo simulation | monte carlo simulations
Machine learning | machine-learning | maschinelles lernen | apprentissage automatique | aprendizaje automatico | uczenie maszynowe | koneoppiminen | maskininlarning | =ML | ml models
Deep learning | neural networks | neural network
Reinforcement learning
NLP | natural language processing
LLMs | llm | large language models | large language model
Generative AI | gen ai | genai | generative ki | generative artificial intelligence
=AI | artificial intelligence | kunstliche intelligenz | intelligence artificielle | inteligencia artificial | intelligenza artificiale | sztuczna inteligencja | ai tools | =KI
Agentic AI | ai agents | agentic workflows
=RAG | retrieval augmented generation | retrieval-augmented generation
MCP | model context protocol
Prompt engineering
Recommender systems | recommendation systems | recommendation engines
MLOps | ml ops
Feature engineering
MLflow
Kubeflow
SageMaker | aws sagemaker | amazon sagemaker
Vertex AI
Amazon Bedrock | aws bedrock
Azure OpenAI
Azure Machine Learning | azure ml
OpenAI API | openai
ChatGPT
?Gemini | google gemini
LangChain
LangGraph
LlamaIndex
Hugging Face | huggingface
TensorFlow | tensor flow
PyTorch
Keras
scikit-learn | sklearn | scikit learn | sci-kit learn
XGBoost
LightGBM
pandas
NumPy
SciPy
Matplotlib
Seaborn
Plotly
!Dash | plotly dash
Streamlit
Polars
Dask
statsmodels
NLTK
spaCy
Jupyter | jupyter notebook | jupyter notebooks | jupyterlab | ipython
Google Colab
Theano
?Caffe
?JAX
H2O.ai | h2o
DataRobot
Weights & Biases
?SAS | sas programming | base sas | sas base | sas enterprise guide | sas eg | sas/stat | sas viya
SAS Enterprise Miner | enterprise miner
SPSS | ibm spss | spss modeler
=Stata
EViews
Minitab
?JMP
Weka
Octave
Mathematica
?Toad | toad for oracle
ERwin
SAP BW | bw/4hana | sap bw/4hana
SAP Analytics Cloud | sap sac
SAP Datasphere
Anaplan
Adaptive Insights | workday adaptive planning
Quantrix
Bloomberg Terminal
FactSet
?Amplitude
Mixpanel
?Heap | heap analytics
Pendo
PostHog
Google Analytics | =GA4 | ga4 | google analytics 4 | google analytics 360 | ga360
Adobe Analytics | omniture | sitecatalyst
Google Tag Manager | gtm tags
Piwik | matomo
Hotjar
FullStory
Optimizely
VWO
LaunchDarkly
Statsig
Eppo
GrowthBook
AppsFlyer
Adjust SDK
Firebase
Supermetrics
Funnel.io
Event tracking | tracking plan | tracking plans
Attribution modeling | attribution modelling | marketing attribution
Data mining | text mining | datamining
Text analytics
Sentiment analysis
Fraud detection
Credit risk modeling | credit scoring
Actuarial science | actuarial
KPI reporting | kpi definition | kpis
OKRs | okr
UML
BPMN
Visio | ms visio | microsoft visio
Databases | database | datenbanken | bases de donnees | bases de datos | database management
StarRocks
MinIO
Flyte
?Omni | omni analytics
Evidence.dev
Vector search
Snowpipe
Palantir Foundry
ACL Analytics
Oracle Data Integrator | odi
SUDAAN
Birst
`
