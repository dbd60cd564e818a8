package main

// Dashboards are asked as their page does, everything on one at once: by one who asks after
// another, and by all workers.
const (
	dashboardCase  = "dashboard of a year"
	dashboardAlone = "dashboard, asked alone"
)

const dashboardQuery = `query($year: Int!) { dashboard(filter: { budgetYear: $year }) { by stuckDays
	total { count declared decided granted cut cutRate cutCount approvedCount approved } before { count declared granted approved }
	places { code nameZh count declared decided granted cutRate approvedCount approved } grades { code count declared }
	stages { code nameZh stage count amount } execution { throughMonth count budget executed } dispersion { band count flagged }
	submissions { day count } risks { code nameZh overdue stuck }
	reviews { batch { id nameZh } declarations overdue invited scoring submitted late } } }`

// dashboards are of the year under way and of the one whose spending is looked at.
func dashboards(s *server) []fields { return []fields{{"year": 2027}, {"year": s.base.year}} }
