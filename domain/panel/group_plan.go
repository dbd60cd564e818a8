package panel

import (
	"context"
	"errors"
	"slices"
	"strings"

	"hengxiao/domain/assign"
	"hengxiao/domain/fault"
)

// What a seat costs: so much where the expert knows none of the fields, and one for
// each review that he has this year by then, those that the plan gives him among them.
const stranger = 10

// problem is the group in numbers, by the rules of a version.
func (b *GroupBasis) problem(version int) assign.Problem {
	p := assign.Problem{Room: b.rooms()}
	fixed := make([]int, len(b.Pool)) // what loads add to the cost of every seat
	for at, e := range b.Pool {
		if version > flatVersion {
			p.Loads = append(p.Loads, e.Load)
		} else {
			fixed[at] = e.Load
		}
	}
	for i := range b.Projects {
		row := make([]int, len(b.Pool))
		for at, e := range b.Pool {
			switch {
			case len(Bars(e, b.subject(i), b.Need)) > 0, e.EmployerKind == ownAdministration && b.Need.OwnAdministration == 0:
				row[at] = assign.Barred
			case len(b.Fields) > 0 && !slices.ContainsFunc(b.Fields, func(f string) bool { return slices.Contains(e.Fields, f) }):
				row[at] = stranger + fixed[at]
			default:
				row[at] = fixed[at]
			}
		}
		p.Seats, p.Cost = append(p.Seats, b.Need.Size), append(p.Cost, row)
	}
	for _, f := range b.Need.Fields {
		need := assign.Need{Seats: f.Count}
		for _, e := range b.Pool {
			need.Can = append(need.Can, slices.Contains(e.Fields, f.Field))
		}
		p.Needs = append(p.Needs, need)
	}
	b.limit(&p, version == strictVersion)
	return p
}

// rooms are the reviews that each of the pool may still be given this year.
func (b *GroupBasis) rooms() []int {
	rooms := make([]int, len(b.Pool))
	for at, e := range b.Pool {
		rooms[at] = max(b.Need.YearlyLoad-e.Load, 0)
	}
	return rooms
}

// limit brings in who must not sit together, and of which house and of the district's own
// administration only so many.
func (b *GroupBasis) limit(p *assign.Problem, strict bool) {
	house, own := b.Need.PerEmployer, b.Need.OwnAdministration
	if strict {
		house, own = min(house, 1), min(own, 1)
		if b.Need.PerEmployer >= b.Need.Size {
			house = b.Need.Size
		}
		if b.Need.OwnAdministration >= b.Need.Size {
			own = b.Need.Size
		}
	}
	for at, e := range b.Pool {
		for before, f := range b.Pool[:at] {
			if house <= 1 && sharesHouse(e, f) || own <= 1 && ofDistrict(e) && ofDistrict(f) ||
				slices.Contains(b.Apart, [2]string{f.Code, e.Code}) {
				p.Apart = append(p.Apart, [2]int{before, at})
			}
		}
	}
	if own > 1 && own < b.Need.Size {
		p.Crowd = append(p.Crowd, b.crowd(own, ofDistrict))
	}
	for at, e := range b.Pool {
		first := !slices.ContainsFunc(b.Pool[:at], func(f Entrant) bool { return sharesHouse(e, f) })
		if house > 1 && house < b.Need.Size && first && e.bound() {
			p.Crowd = append(p.Crowd, b.crowd(house, func(f Entrant) bool { return sharesHouse(e, f) }))
		}
	}
}

func sharesHouse(e, f Entrant) bool { return e.bound() && f.bound() && e.Employer == f.Employer }

func ofDistrict(e Entrant) bool { return e.EmployerKind == ownAdministration }

// crowd are those of the pool of whom so many may sit together.
func (b *GroupBasis) crowd(most int, of func(Entrant) bool) assign.Crowd {
	c := assign.Crowd{Most: most}
	for at, e := range b.Pool {
		if of(e) {
			c.Experts = append(c.Experts, at)
		}
	}
	return c
}

// Plan is the plan by a seed; E_POOL_TOO_SMALL names the rule that binds.
func (b *GroupBasis) Plan(ctx context.Context, seed string, progress func(done, total int)) (*assign.Plan, error) {
	return b.plan(ctx, groupVersion, seed, progress)
}

func (b *GroupBasis) plan(ctx context.Context, version int, seed string, progress func(done, total int)) (*assign.Plan, error) {
	plan, err := assign.Solve(ctx, b.problem(version), b.Goal, seed, progress)
	var none *assign.Unsolvable
	if errors.As(err, &none) {
		return nil, b.binds(none)
	}
	return plan, err
}

// rules are the rules that may bind, in words.
var rules = map[assign.Rule]string{
	assign.ByNumber: "专家库人数",
	assign.ByBars:   "回避与在库条件",
	assign.ByField:  "各组必有的专业领域",
	assign.ByApart:  "同一单位和本级行政机关的人数上限，以及指定的专家不同组",
	assign.ByLoad:   "专家年度评审次数上限",
}

// mostNamed bounds the projects that a message lists.
const mostNamed = 5

// binds says in words why there is no plan.
func (b *GroupBasis) binds(u *assign.Unsolvable) error {
	var named []string
	for _, i := range u.Projects[:min(len(u.Projects), mostNamed)] {
		named = append(named, b.Projects[i].Code)
	}
	if len(u.Projects) == 0 {
		return fault.New(fault.PoolTooSmall, "受“%s”限制，没有找到可行的编组", rules[u.Rule])
	}
	more := ""
	if len(u.Projects) > mostNamed {
		more = "等"
	}
	return fault.New(fault.PoolTooSmall, "受“%s”限制：%s%s %d 个项目共需%s %d 席，最多只能安排 %d 席",
		rules[u.Rule], strings.Join(named, "、"), more, len(u.Projects), b.lacking(u), u.Need, u.Have)
}

// lacking names the fields whose seats alone cannot be filled.
func (b *GroupBasis) lacking(u *assign.Unsolvable) string {
	var names []string
	for i, f := range b.Need.Fields {
		if slices.ContainsFunc(u.Projects, func(project int) bool { return slices.Contains(u.Fields[project], i) }) {
			names = append(names, "“"+f.name()+"”")
		}
	}
	if len(u.Fields) < len(u.Projects) || len(names) == 0 {
		return ""
	}
	return strings.Join(names, "、") + "领域"
}
