// Package allocation puts projects in the order of 轻重缓急 and funds them under a
// ceiling. It proposes; people decide.
package allocation

import (
	"cmp"
	"slices"

	"hengxiao/ent/exact"
)

// Standing says what comes before the ranking, and in which order.
type Standing string

// The standings. Unranked are projects that no experts scored.
const (
	MustFund  Standing = "MUST_FUND" // 必保: a legal duty
	Committed Standing = "COMMITTED" // 结转承诺: promised in an earlier year
	Unranked  Standing = "UNRANKED"  // 未参加排序
	Ranked    Standing = "RANKED"    // 参加排序
)

var standings = []Standing{MustFund, Committed, Unranked, Ranked}

// first names a standing that is arranged before the ranking.
var first = map[Standing]string{MustFund: "必保项目", Committed: "结转承诺项目", Unranked: "未经专家评分，不参加排序"}

// Project is what the ranking knows of a project.
type Project struct {
	Code     string
	Section  string
	Standing Standing
	Priority int // smaller is more urgent
	Score    exact.Points
	Amount   exact.Money
	Levels   []exact.Money // smaller amounts with which the project still makes sense, the largest first
	Group    string        // of the projects with this name only one is funded (互斥)
}

// order is the ranking: what comes before it, then priority, score and code; what is
// equal in all stays as given.
func order(projects []Project) []int {
	ranked := count(len(projects))
	slices.SortStableFunc(ranked, func(a, b int) int {
		x, y := projects[a], projects[b]
		return cmp.Or(
			cmp.Compare(slices.Index(standings, x.Standing), slices.Index(standings, y.Standing)),
			cmp.Compare(x.Priority, y.Priority),
			cmp.Compare(y.Score, x.Score),
			cmp.Compare(x.Code, y.Code),
		)
	})
	return ranked
}

func count(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// Limits is what may be spent. Strict ends the funding with the first project that
// does not fit; otherwise it is skipped and the next is tried.
type Limits struct {
	Ceiling  exact.Money
	Sections map[string]exact.Money // ceilings of single sections, by code
	Strict   bool
}

// purse is what the limits still leave; less than nothing once something that had to
// be funded was more than they are.
type purse struct {
	whole    exact.Money
	sections map[string]exact.Money
}

func (l Limits) purse() *purse {
	p := &purse{l.Ceiling, make(map[string]exact.Money, len(l.Sections))}
	for code, ceiling := range l.Sections {
		p.sections[code] = ceiling
	}
	return p
}

// left is what a section's next project may take, and whether the section's own
// ceiling says so.
func (p *purse) left(section string) (left exact.Money, own bool) {
	left = p.whole
	if s, capped := p.sections[section]; capped && s < left {
		left, own = s, true
	}
	return max(0, left), own
}

func (p *purse) take(section string, amount exact.Money) {
	p.whole -= amount
	if _, capped := p.sections[section]; capped {
		p.sections[section] -= amount
	}
}
