/** Languages, frameworks and ways of building software. For the notation see `skill-index.ts`. */
export const softwareSkills = `
Python | python3 | python2 | python 3 | python 2 | cpython
Java | java se | core java | java 8 | java 11 | java 17
Java EE | jee | j2ee | jakarta ee
JavaScript | java script | javascripts | ecmascript | es6 | =JS | vanilla js
TypeScript | type script
C++ | cpp | c plus plus | modern c++
C# | c sharp | csharp | c-sharp
!C | c programming | c language | ansi c | embedded c
.NET | dot net | dotnet | .net core | .net framework | =Net Core | dot-net
ASP.NET | asp.net core | asp net | asp.net mvc
Visual Basic | vb.net | vb6 | visual basic .net
VBA | excel vba | visual basic for applications
!Go | golang | go lang | go language | go programming
?Rust | rustlang | rust lang
?Ruby
Ruby on Rails | =Rails | ror | rails framework
PHP | php7 | php8 | php 7 | php 8 | php5
Laravel
Symfony
CodeIgniter
Yii | yii2
Zend | zend framework | laminas
?Swift
SwiftUI
Objective-C | objective c | obj-c
Kotlin
=Scala
=Julia
!R | r language | r programming | r studio | rstudio | gnu r | language r
R Shiny | ?Shiny | rshiny | shiny apps
tidyverse | dplyr | ggplot2 | ggplot
Perl
Haskell
OCaml
F# | f sharp
Erlang
Elixir | phoenix framework
Clojure | clojurescript
=Lua
?Dart
Flutter
React Native | react-native | reactnative
?Groovy
COBOL
Fortran
Delphi | object pascal
Ada programming | ada language
!Assembly | assembly language | assembler | x86 assembly | arm assembly
Prolog
=Lisp | common lisp
Smalltalk
ABAP | sap abap
?Apex | salesforce apex | apex code
Solidity
Crystal language
MATLAB
Simulink
LabVIEW
VHDL
Verilog | systemverilog | system verilog
PowerShell | power shell
Bash | bash scripting | bash script | bash scripts
Shell scripting | shell script | shell scripts | unix shell | linux shell | bash/shell | scripting shell | !Shell
AWK
HTML | html5 | html 5 | xhtml | dhtml
CSS | css3 | css 3 | cascading style sheets
Sass | scss
!LESS
Tailwind CSS | tailwind | tailwindcss
=Bootstrap | twitter bootstrap
Material UI | =MUI
jQuery
AJAX
JSON
XML
XSLT | xsl
YAML
=React | react.js | reactjs | react js
Redux | redux toolkit
Next.js | nextjs | next js
Vue.js | vuejs | vue js | ?Vue | vue3 | vue 3
Nuxt | nuxt.js | nuxtjs
=Angular | angularjs | angular.js | angular js | angular 2
Svelte | sveltekit
Ember.js | emberjs | ?Ember
Backbone.js | backbonejs | ?Backbone
Knockout.js | knockoutjs
D3.js | d3js | d3 js | ?D3
Three.js | threejs
WebGL
WebAssembly | wasm
Webpack
!Vite | vitejs
Babel | babel.js
?Gulp
?Grunt
npm
?Yarn
Node.js | nodejs | node js | ?Node
Express.js | expressjs | !Express
NestJS | nest.js
Fastify
Deno
GraphQL | apollo graphql
gRPC
REST APIs | rest api | =RESTful | restful api | restful apis | rest services | restful services | rest web services | restful web services | =REST | api rest
=SOAP | soap api | soap web services
WebSockets | websocket | web sockets
OpenAPI | ?Swagger
=Postman
Django | python django | django orm
Django REST framework | drf | django rest
=Flask
FastAPI | fast api
Tornado | tornado web
?Pyramid | pyramid framework | pylons
?Twisted | twisted framework | python twisted
asyncio | async io | aiohttp
Celery
SQLAlchemy
Plone
Zope
web2py
Odoo | openerp
Wagtail
Django CMS
pytest | py.test
Selenium | selenium webdriver
Scrapy
Beautiful Soup | beautifulsoup
Web scraping | web scrapping | scraping | web crawling
PyQt | pyside
=Qt | qt framework | qml
Tkinter
Cython
?Spring | spring framework | spring mvc | spring cloud | spring security
Spring Boot | springboot
Hibernate
JPA
=Struts
JSP | jsps
Servlets
=Maven | apache maven
Gradle
JUnit
TestNG
Tomcat | apache tomcat
JBoss | wildfly
WebLogic
WebSphere
Quarkus
Micronaut
Akka
Play framework | scala play
Entity Framework | ef core
LINQ
WPF
WCF
Xamarin
Blazor
?Unity | unity3d | unity 3d | unity engine
Unreal Engine | ue4 | ue5 | unreal engine 5
Godot
OpenGL
DirectX
CUDA
OpenCV
Android | android sdk | android development
iOS | ios sdk | ios development
Jetpack Compose
Ionic
Cordova | phonegap
Xcode
Electron.js | electronjs | ?Electron
Git | git version control
GitHub
GitLab
Bitbucket
SVN | subversion | apache subversion
Mercurial
Perforce
TFS | team foundation server
GitHub Copilot | copilot
?Cursor | cursor ide | cursor ai
Claude Code
Claude | anthropic claude
VS Code | vscode | visual studio code
Visual Studio
IntelliJ | intellij idea
PyCharm
?Eclipse | eclipse ide
Vim | neovim
Emacs
Jira | atlassian jira
Confluence | atlassian confluence
Trello
Asana
!Linear
Azure DevOps | azure dev ops | vsts
Microservices | micro services | microservice | microservices architecture | microservice architecture
Event-driven architecture | event driven architecture | event driven | event-driven
Serverless | serverless architecture
Distributed systems | distributed system
Domain-driven design | domain driven design | =DDD
Object-oriented programming | object oriented programming | object oriented | object-oriented | oop | oo programming | objektorientierte programmierung | object oriented design | programmation orientee objet
Functional programming
Design patterns | software design patterns
Data structures | data structures and algorithms
Algorithms
Software architecture | softwarearchitektur | architecture logicielle
System design | systems design
API design | api development
API integration | api integrations
Unit testing | unit tests | unit test | unit-testing
Integration testing | integration tests
Test automation | automated testing | automated tests | testautomatisierung
Test-driven development | test driven development | tdd
BDD | behaviour driven development | behavior driven development
Regression testing
Performance testing | load testing
Manual testing
QA | quality assurance | software testing
?Cucumber | gherkin
?Cypress
Playwright
?Jest | jestjs
?Mocha
?Jasmine
Appium
JMeter
Gatling
TestRail
Code review | code reviews
Pair programming
Refactoring
Continuous integration
Continuous delivery | continuous deployment
CI/CD | cicd | ci cd | ci-cd | ci / cd
Agile | agile methodology | agile methodologies | agile development | agile software development | agile methods | agile working | agile arbeitsmethoden
Scrum
Kanban
=SAFe | scaled agile | scaled agile framework
Extreme programming | =XP
Waterfall
SDLC | software development life cycle | software development lifecycle
Version control | source control | versionskontrolle
Web development | webentwicklung | developpement web
Front-end development | frontend development | front end development
Back-end development | backend development | back end development
Full-stack development | full stack development | fullstack development
Mobile development | mobile app development
Game development
Embedded systems | embedded software | embedded linux
Firmware
RTOS | freertos
Real-time systems
Multithreading | multi-threading | concurrency
Parallel computing | parallel programming
Compilers
Computer graphics
Computer vision
Web services | web service
Responsive design | responsive web design
Accessibility standards | wcag | web accessibility
Cross-browser compatibility
Progressive web apps | pwa
CMS | content management system | content management systems
WordPress
Drupal
Joomla
TYPO3
Magento | adobe commerce
Shopify
WooCommerce
Contentful
Sitecore
Adobe Experience Manager | =AEM
Strapi
Webflow
Low-code | low code | no-code | no code
Mulesoft
BizTalk
TIBCO
Mendix
OutSystems
Appian
=Pega | pegasystems
UiPath
Blue Prism
Automation Anywhere
Power Automate | microsoft flow
RPA | robotic process automation
Zapier
n8n
!Make.com
Blockchain
Ethereum
Smart contracts
Web3
Cryptography
Robotics
ROS | ros2 | robot operating system
PLC programming | plc | plcs
SCADA
IoT | internet of things
GIS | geographic information systems | geographic information system
ArcGIS
QGIS
PostGIS
Leaflet.js | leafletjs
Mapbox
Technical writing | technical documentation
Software development | softwareentwicklung | developpement logiciel | desarrollo de software | sviluppo software
Software engineering
Web applications | web application | web apps | webanwendungen
Mobile applications | mobile application | mobile apps
APIs | api | web api | web apis
ORM | object relational mapping
CQRS
Hexagonal architecture
Clean code
Clean architecture
CMake
Vuex
Chai
JMS
SAPUI5 | sap fiori | fiori
Scripting | scripting languages | scripting language
Caching
Sprint planning
Debugging
Open source
Gurobi
Leaflet
OpenLayers
`
