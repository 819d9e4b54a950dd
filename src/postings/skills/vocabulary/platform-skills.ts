/** Cloud, operations, networks and security. For the notation see `skill-index.ts`. */
export const platformSkills = `
AWS | amazon web services | aws cloud
Azure | microsoft azure | ms azure | azure cloud
GCP | google cloud | google cloud platform | google cloud services
Oracle Cloud | =OCI
IBM Cloud
Alibaba Cloud
DigitalOcean | digital ocean
Heroku
Vercel
Netlify
Cloudflare
OpenStack
Cloud computing | cloud technologies | cloud infrastructure | cloud platforms | cloud services
EC2 | aws ec2 | amazon ec2
S3 | aws s3 | amazon s3
AWS Lambda | ?Lambda | lambda functions
Step Functions | aws step functions
CloudFormation | aws cloudformation
CloudWatch
AWS CDK | =CDK
?ECS | aws ecs | amazon ecs
EKS | aws eks | amazon eks
Fargate
SQS | aws sqs
SNS | aws sns
API Gateway
IAM | identity and access management
Azure Functions
Azure Pipelines
AKS
GKE
Cloud Run
Cloud Functions
Docker | docker compose | docker swarm | dockerfile
Kubernetes | k8s | kubernets | k8
?Helm | helm charts
Istio
Service mesh
OpenShift | red hat openshift
Rancher
Podman
Containers | containerization | containerisation | container orchestration
Terraform | hashicorp terraform
OpenTofu
Pulumi
Ansible
?Puppet
!Chef | opscode chef
SaltStack | ?Salt
Vagrant
!Packer
?Vault | hashicorp vault
!Nomad
!Consul | hashicorp consul
Infrastructure as code | =IaC | infrastructure-as-code
Configuration management
GitOps
Argo CD | argocd
FluxCD
Jenkins
GitHub Actions
GitLab CI | gitlab ci/cd | gitlab-ci
CircleCI | circle ci
Travis CI | travisci | ?Travis
TeamCity
?Bamboo | atlassian bamboo
Buildkite
Spinnaker
SonarQube
Artifactory
Nexus repository
DevOps | dev ops
DevSecOps
DataOps | data ops
Site reliability engineering | =SRE
Platform engineering
Observability
Monitoring tools | monitoring and alerting
Prometheus
Datadog
New Relic
Splunk
Dynatrace
AppDynamics
Nagios
Zabbix
?Sentry
PagerDuty
OpenTelemetry
Jaeger tracing
Logstash
Fluentd
Incident management | incident response
On-call
High availability
Disaster recovery | business continuity
Load balancing
Linux | gnu/linux | linux administration | linux/unix
Unix
Ubuntu
Debian
Red Hat | rhel | red hat enterprise linux
CentOS
Windows Server
Windows administration
macOS
System administration | systems administration | sysadmin
Active Directory | azure ad | entra id
Microsoft Intune | ?Intune
SCCM
Exchange Server
VMware | vsphere | vcenter | esxi
Hyper-V
Virtualization | virtualisation
Citrix
Nginx
Apache HTTP Server | apache web server | !Apache
HAProxy
Gunicorn | uwsgi
Varnish
CDN
TCP/IP
DNS
DHCP
VPN | vpns
HTTP
BGP
OSPF
SD-WAN
LAN/WAN
Cisco | cisco networking | cisco ios
Juniper
Fortinet | fortigate
Palo Alto Networks
Network administration | network engineering | networking protocols | computer networking
Firewalls | firewall
Wireshark
CCNA
CCNP
Cybersecurity | cyber security | information security | infosec | it security | it-sicherheit
Application security | appsec
Network security
Cloud security
Penetration testing | pen testing | pentesting | ethical hacking
Vulnerability management | vulnerability assessment
Threat modeling | threat modelling
Threat hunting | threat intelligence
SIEM
SOC operations | security operations center | security operations
Microsoft Sentinel | azure sentinel
CrowdStrike
Nessus
Burp Suite
Metasploit
OWASP | owasp top 10
Zero trust
PKI
Encryption
OAuth | oauth2 | oauth 2.0
OpenID Connect | oidc
SAML
SSO | single sign-on | single sign on
Okta
LDAP
ISO 27001 | iso27001 | iso/iec 27001
SOC 2 | soc2
NIST
PCI DSS | pci-dss | =PCI
GDPR | dsgvo | rgpd | rodo | avg/gdpr
HIPAA
CCPA
SOX | sarbanes-oxley | sarbanes oxley
CISSP
CISM
?CISA
?CEH
CompTIA Security+ | security+
ITIL
COBIT
ITSM | it service management
ServiceNow | service now
Zendesk
Freshdesk
Jira Service Management | jira service desk
Help desk | helpdesk | service desk
Technical support | tech support | it support
Hardware troubleshooting
AWS certification | aws certified | aws certifications
Azure certification | azure certified
SAP | sap erp | sap ecc | sap s/4hana | s/4hana | sap s4hana | s4hana | sap r/3
SAP FICO | sap fi | sap co | fico
SAP MM
SAP SD
SAP SuccessFactors | successfactors
SAP Ariba | ariba
ERP | erp systems | erp system
Oracle ERP | oracle e-business suite | oracle ebs | oracle fusion | oracle financials
NetSuite | oracle netsuite
Microsoft Dynamics | dynamics 365 | ms dynamics | d365 | dynamics ax | dynamics nav | business central
PeopleSoft
JD Edwards
Infor ERP | infor m3
Epicor
=Workday
SharePoint | share point | sharepoint online
Microsoft 365 | office 365 | o365 | m365
Microsoft Office | ms office | ms-office | microsoft office suite | ms office suite | office suite | mso | pakiet ms office | office-paket | pack office | paquete office | pacchetto office | =Office 2016
!Word | ms word | microsoft word
PowerPoint | ms powerpoint | microsoft powerpoint | power point | ms power point | !PPT
!Outlook | ms outlook | microsoft outlook
!Access | ms access | microsoft access | access database | access databases
!OneNote
!Teams | microsoft teams | ms teams
?Slack
?Zoom
?Notion
!Monday.com | monday.com
!ClickUp
?Miro
Smartsheet
MS Project | microsoft project | ms-project
Google Workspace | g suite | gsuite | google suite
Google Docs
Google Apps Script | apps script
Airtable
!Coda
LibreOffice | openoffice
Cloud architecture
Solution architecture | solutions architecture
Systems integration | system integration
TLS | ssl
MPLS
Mainframe | mainframes
AS/400 | as400 | ibm iseries
=Windows
Network automation
SaaS | software as a service
`
