/** Health, engineering, building, manufacturing, science and hospitality. For the notation see `skill-index.ts`. */
export const industrySkills = `
Patient care
Nursing
Acute care
Critical care | intensive care
Wound care
Phlebotomy
Medication administration
Vital signs
CPR | cpr certified
BLS | basic life support
ACLS
=PALS
First aid
Infection control
Triage
Clinical trials | clinical research
GCP clinical | good clinical practice
Clinical documentation
EHR | electronic health records | electronic health record | electronic medical records | electronic medical record | =EMR
?Epic | epic ehr | epic systems
Cerner
Meditech
Allscripts
HL7
FHIR
HEDIS
ICD-10 | icd10 | icd-9
CPT coding | cpt codes
Medical coding
Medical billing
Medical terminology
Medical devices
Pharmacology
Pharmacovigilance
Radiology
Ultrasound
Physiotherapy | physical therapy
Occupational therapy
Counselling | counseling
Case management
Mental health
Public health
Epidemiology
Biostatistics
Bioinformatics
Genomics
Molecular biology
?PCR
Cell culture
Chromatography | hplc
Mass spectrometry
Laboratory techniques
GLP | good laboratory practice
GMP | good manufacturing practice | cgmp
FDA regulations
ISO 13485
ISO 9001
ISO 14001
Quality management | quality management systems | qualitatsmanagement
Quality control
FMEA
SPC | statistical process control
Root-cause problem solving | 8d method
AutoCAD
SolidWorks
CATIA
?Creo
Siemens NX
Autodesk Inventor
Fusion 360
Revit
BIM | building information modeling | building information modelling
SketchUp
Rhino 3D
CAD | computer-aided design | computer aided design | cad software
?CAM
CNC | cnc machining | cnc programming
3D printing | additive manufacturing
3D modeling | 3d modelling
GD&T
FEA | finite element analysis | finite element
Computational fluid dynamics | ?CFD
ANSYS
Abaqus
COMSOL
Mechanical engineering | maschinenbau
Electrical engineering | elektrotechnik
Civil engineering | bauingenieurwesen
Structural engineering
Chemical engineering
Industrial engineering
Systems engineering
Control systems
Circuit design | electronic circuit design
PCB design | pcb layout
Altium Designer | altium
EAGLE PCB
FPGA
ASIC design
RF engineering
Signal processing | digital signal processing | dsp
HVAC
Hydraulics
Pneumatics
Thermodynamics
Welding
Machining
Soldering
Electrical wiring
Plumbing
Carpentry
Blueprint reading
Preventive maintenance
Forklift operation | forklift
Health and safety | occupational safety | arbeitssicherheit
OSHA
NEBOSH
Construction management
Site supervision
Quantity surveying
Cost estimation | cost estimating
Primavera P6 | ?Primavera
Property management
Facility management | facilities management
Renewable energy
Solar energy
Wind energy
Energy modeling
Environmental science
Sustainability reporting | esg reporting | =ESG
Life cycle assessment
Food safety | haccp
Food preparation
Culinary arts
Bartending
Housekeeping
Point of sale systems | pos systems
Reservation systems | opera pms
Driving licence | driver's license | drivers license | driver's licence | fuhrerschein | permis de conduire | patente di guida | prawo jazdy | ajokortti | korkort
HGV licence | commercial driver's license | =CDL
Cell biology
Biochemistry
Biotechnology
Neuroscience
Materials engineering
Sustainable development
Production planning
Telecommunications
`
