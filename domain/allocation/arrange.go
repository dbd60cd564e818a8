package allocation

import (
	"fmt"

	"hengxiao/ent/exact"
)

// Award is what a project gets, 0 on the reserve list (备选), and why.
type Award struct {
	Amount exact.Money
	Place  int // in the ranking, from 1; 0 for what comes before it
	Why    string
}

// Decision is a person's departure from the proposal: an amount, 0 for none.
type Decision struct {
	Amount exact.Money
	Reason string
}

// Arrange funds whole projects, else the largest of their levels that fits, in
// ranking order while the limits last. Where people have decided, by place, that comes
// before everything else, and the rest is arranged around it.
func Arrange(l Limits, projects []Project, decided map[int]Decision) []Award {
	a := &arranging{purse: l.purse(), strict: l.Strict, groups: map[string]string{}, awards: make([]Award, len(projects))}
	ranking := order(projects)
	for _, i := range ranking {
		if d, by := decided[i]; by {
			a.decide(i, projects[i], d)
		}
	}
	for _, i := range ranking {
		p := projects[i]
		if p.Standing == Ranked {
			a.place++
		}
		if _, by := decided[i]; by {
			a.awards[i].Place = a.placeOf(p)
			continue
		}
		a.awards[i] = a.award(p)
	}
	return a.awards
}

// arranging is one walk through the ranking.
type arranging struct {
	purse   *purse
	strict  bool
	groups  map[string]string // who was funded of each group
	place   int
	stopped int // the place of the first that did not fit, in a strict allocation
	awards  []Award
}

func (a *arranging) decide(i int, p Project, d Decision) {
	a.awards[i] = Award{Amount: d.Amount, Why: fmt.Sprintf("人工调整：列入备选，%s", d.Reason)}
	if d.Amount > 0 {
		a.fund(p, d.Amount)
		a.awards[i].Why = fmt.Sprintf("人工调整：安排 %s 万元，%s", d.Amount, d.Reason)
	}
}

func (a *arranging) placeOf(p Project) int {
	if p.Standing == Ranked {
		return a.place
	}
	return 0
}

// award is what one project gets in its turn.
func (a *arranging) award(p Project) Award {
	left, own := a.purse.left(p.Section)
	rest := "剩余"
	if own {
		rest = "本科室剩余"
	}
	switch taken, alike := a.groups[p.Group]; {
	case p.Group != "" && alike:
		return a.says(p, 0, "同组“%s”已安排 %s，列入备选", p.Group, taken)
	case p.Standing != Ranked:
		a.fund(p, p.Amount)
		if p.Amount > left {
			return a.says(p, p.Amount, "先行安排 %s 万元，超出%s %s 万元", p.Amount, rest, left)
		}
		return a.says(p, p.Amount, "先行安排 %s 万元", p.Amount)
	case a.stopped > 0:
		return a.says(p, 0, "第 %d 位未能安排，依次停止，申请 %s 万元列入备选", a.stopped, p.Amount)
	}
	if p.Amount <= left {
		a.fund(p, p.Amount)
		return a.says(p, p.Amount, "%s %s 万元，安排 %s 万元", rest, left, p.Amount)
	}
	for _, level := range p.Levels {
		if level <= left {
			a.fund(p, level)
			return a.says(p, level, "%s %s 万元，不足 %s 万元，按 %s 万元的档次安排", rest, left, p.Amount, level)
		}
	}
	if a.strict {
		a.stopped = a.place
	}
	return a.says(p, 0, "%s %s 万元，不足 %s 万元，列入备选", rest, left, p.Amount)
}

func (a *arranging) fund(p Project, amount exact.Money) {
	a.purse.take(p.Section, amount)
	if p.Group != "" {
		a.groups[p.Group] = p.Code
	}
}

// says puts the place, or the standing, before the reason.
func (a *arranging) says(p Project, amount exact.Money, why string, args ...any) Award {
	place := a.placeOf(p)
	where := first[p.Standing]
	if place > 0 {
		where = fmt.Sprintf("第 %d 位", place)
	}
	return Award{amount, place, where + "：" + fmt.Sprintf(why, args...)}
}
