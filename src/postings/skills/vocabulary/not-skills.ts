/**
 * Phrases that contain a skill's name and mean something else. They win because the longest phrase wins.
 * One phrase a line, in any case.
 */
export const notSkills = `
go live
go-live
go above
go beyond
go further
go getter
go-getter
go ahead
go to
go-to
go the extra mile
on the go
good to go
excel at
excel in
excel as
spark joy
spark interest
spark ideas
spark innovation
spark creativity
spark curiosity
spark conversations
series a
series b
series c
series d
c level
c-level
c suite
c-suite
c-grade
plan c
vitamin c
hepatitis c
object c
r&d
r & d
r and d
h r
m c f
access to
access control
access management
access controls
word of mouth
other word
in a word
express interest
express yourself
express entry
spring semester
spring break
spring term
spring season
react to
react quickly
react fast
react promptly
swift response
swift action
swift resolution
head chef
sous chef
executive chef
pastry chef
chef de partie
chef de projet
chef de produit
chef de mission
chef d equipe
dash of
soda bread
team oracle
slack time
notion of
the notion that
in sketch
play a
play an
play the
teams of
salt lake
salt lake city
palo alto
unity of
market segment
customer segment
customer segments
segment of
monte carlo casino
monday to friday
monday to thursday
monday through friday
monday - friday
monday-friday
ml per
ai act
net zero
net promoter score
net income
net revenue
net worth
excel academy
pandas bear
hive of
less than
no less
more or less
mode of
linear equations
zoom in
zoom call
zoom interview
zoom meeting
join via zoom
teams call
teams meeting
outlook on
positive outlook
assembly line
final assembly
general assembly
product assembly
shell company
eclipse of
backbone of
the backbone
pyramid of
vault of
lambda school
spring health
soda water
helm of
at the helm
epic proportions
epic adventure
user epics
word processing
word processor
sap center
cursor position
census data
census bureau
us census
access denied
intercom system
iterable list
net present value
natural language
a and b
ci & t
box office
`
