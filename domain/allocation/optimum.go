package allocation

import (
	"cmp"
	"maps"
	"slices"

	"hengxiao/ent/exact"
)

// Class compares, in one class of 轻重缓急, the proposal with the best choice.
type Class struct {
	Priority int
	Proposed Worth
	Best     Worth
	AtMost   exact.Points // no choice is worth more; the best's own points where that is proven
}

// Worth is how many projects are funded, with what money, and their scores added up; a
// project at a level counts as much of its score as of its amount, rounded down.
type Worth struct {
	Count  int
	Amount exact.Money
	Points exact.Points
}

// Proven tells that nothing is worth more than the best.
func (c Class) Proven() bool { return c.AtMost == c.Best.Points }

// Optimum sets the greatest sum of scores beside a proposal, class by class: what a
// more urgent class takes is not there for the next (轻重缓急 comes before the scores).
// What is arranged before the ranking is as in the proposal.
//
// Where sections have ceilings of their own each is solved for itself, if together they
// stay within the whole; else the ceilings of sections are let go, and a choice that
// breaks them is no choice but its worth a bound. So it is with a group over several
// sections.
func Optimum(l Limits, projects []Project, proposed []Award) (classes []Class, awards []exact.Money) {
	o := &optimum{limits: l, projects: projects, purse: l.purse(), groups: map[string]bool{}, awards: make([]exact.Money, len(projects))}
	urgent := map[int][]int{}
	for i, p := range projects {
		if p.Standing != Ranked {
			o.fund(i, proposed[i].Amount)
			continue
		}
		urgent[p.Priority] = append(urgent[p.Priority], i)
	}
	for _, priority := range sorted(urgent) {
		class := Class{Priority: priority}
		for _, i := range urgent[priority] {
			class.Proposed.add(projects[i], proposed[i].Amount)
		}
		o.solve(&class, urgent[priority])
		classes = append(classes, class)
	}
	return classes, o.awards
}

func sorted[K cmp.Ordered](members map[K][]int) []K {
	return slices.Sorted(maps.Keys(members))
}

func (w *Worth) add(p Project, amount exact.Money) {
	if amount > 0 {
		w.Count++
		w.Amount += amount
		w.Points += p.worth(amount)
	}
}

// worth is the score of what an amount buys.
func (p Project) worth(amount exact.Money) exact.Points {
	if amount >= p.Amount {
		return p.Score
	}
	return exact.Points(slope{int64(p.Score), int64(p.Amount)}.times(int64(amount)))
}

// optimum is one walk through the classes.
type optimum struct {
	limits   Limits
	projects []Project
	purse    *purse
	groups   map[string]bool // funded in a more urgent class, or before the ranking
	awards   []exact.Money
}

func (o *optimum) fund(i int, amount exact.Money) {
	if o.awards[i] = amount; amount > 0 {
		o.purse.take(o.projects[i].Section, amount)
		o.groups[o.projects[i].Group] = true
	}
}

// solve funds one class.
func (o *optimum) solve(class *Class, members []int) {
	var open []int
	for _, i := range members {
		if group := o.projects[i].Group; group == "" || !o.groups[group] {
			open = append(open, i)
		}
	}
	chosen := map[int]exact.Money{}
	for _, pool := range o.pools(open) {
		class.AtMost += o.choose(pool, chosen)
	}
	if !o.holds(chosen) {
		chosen = o.byRule(open)
	}
	for _, i := range open {
		o.fund(i, chosen[i])
		class.Best.add(o.projects[i], chosen[i])
	}
}

// pool is projects that share one limit.
type pool struct {
	members  []int
	capacity exact.Money
}

// pools parts a class by sections where the whole cannot bind; else it is one.
func (o *optimum) pools(members []int) []pool {
	whole := max(0, o.purse.whole)
	bySection, free := map[string][]int{}, []int(nil)
	for _, i := range members {
		if section := o.projects[i].Section; o.capped(section) {
			bySection[section] = append(bySection[section], i)
		} else {
			free = append(free, i)
		}
	}
	parted, demand := []pool{{free, whole}}, o.demand(free)
	for _, section := range sorted(bySection) {
		left, _ := o.purse.left(section)
		parted = append(parted, pool{bySection[section], left})
		demand += min(left, o.demand(bySection[section]))
	}
	if demand > whole {
		return []pool{{members, whole}}
	}
	return parted
}

func (o *optimum) capped(section string) bool {
	_, capped := o.purse.sections[section]
	return capped
}

func (o *optimum) demand(members []int) (sum exact.Money) {
	for _, i := range members {
		sum += o.projects[i].Amount
	}
	return sum
}

// choose solves one pool and says what no choice is worth more than.
func (o *optimum) choose(p pool, chosen map[int]exact.Money) exact.Points {
	type choice struct {
		project int
		amount  exact.Money
	}
	var groups [][]option
	var choices [][]choice
	at := map[string]int{}
	for _, i := range p.members {
		project := o.projects[i]
		g, joined := at[project.Group]
		if project.Group == "" || !joined {
			g = len(groups)
			groups, choices = append(groups, nil), append(choices, nil)
			at[project.Group] = g
		}
		for _, amount := range append([]exact.Money{project.Amount}, project.Levels...) {
			groups[g] = append(groups[g], option{int64(amount), int64(project.worth(amount))})
			choices[g] = append(choices[g], choice{i, amount})
		}
	}
	picked, bound := knapsack(groups, int64(p.capacity))
	for g, k := range picked {
		if k >= 0 {
			chosen[choices[g][k].project] = choices[g][k].amount
		}
	}
	return exact.Points(bound)
}

// holds tells whether a choice keeps every ceiling and group.
func (o *optimum) holds(chosen map[int]exact.Money) bool {
	spent, groups := map[string]exact.Money{}, map[string]bool{}
	for i, amount := range chosen {
		p := o.projects[i]
		spent[p.Section] += amount
		if left, _ := o.purse.left(p.Section); o.capped(p.Section) && spent[p.Section] > left {
			return false
		}
		if p.Group != "" && groups[p.Group] {
			return false
		}
		groups[p.Group] = true
	}
	return true
}

// byRule funds members in their ranking with what is left.
func (o *optimum) byRule(members []int) map[int]exact.Money {
	class := make([]Project, len(members))
	for k, i := range members {
		class[k] = o.projects[i]
	}
	chosen := map[int]exact.Money{}
	for k, award := range Arrange(Limits{max(0, o.purse.whole), o.purse.sections, o.limits.Strict}, class, nil) {
		if award.Amount > 0 {
			chosen[members[k]] = award.Amount
		}
	}
	return chosen
}
