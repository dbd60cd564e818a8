package scoring

import (
	"slices"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/ent/form"
)

// gathering is a sitting of the panel (会次) as its rules see it; seats go by their
// labels. Who has a bar on the project has no seat, or was excused from it, so that nobody
// recused counts, seals or votes.
type gathering struct {
	size    int // of the panel, without who is excused
	least   int // the smallest panel
	came    []form.Attendance
	excused []form.Excused
	sealed  []string
	opened  bool
}

// attend notes that a seat came, or left again; who is there already stays there.
func attend(came []form.Attendance, label string, here bool, now time.Time) []form.Attendance {
	came = slices.Clone(came)
	i := slices.IndexFunc(came, func(a form.Attendance) bool { return a.Label == label })
	switch {
	case i < 0 && here:
		came = append(came, form.Attendance{Label: label, Came: now})
	case i >= 0 && here:
		came[i].Left = nil
	case i >= 0 && came[i].Left == nil:
		came[i].Left = &now
	}
	return came
}

// present are the seats that are there now, in the order in which they came.
func (g gathering) present() (labels []string) {
	for _, a := range g.came {
		if a.Left == nil {
			labels = append(labels, a.Label)
		}
	}
	return labels
}

func (g gathering) there(label string) bool { return slices.Contains(g.present(), label) }

// quorum is how many have to be there (法定人数).
func (g gathering) quorum() int { return max((2*g.size+2)/3, g.least) }

func (g gathering) quorate() bool { return Quorate(g.size, len(g.present()), g.least) }

// allSealed tells whether the opinions open by themselves: everybody there has
// sealed one, and enough are there.
func (g gathering) allSealed() bool {
	return g.quorate() && !slices.ContainsFunc(g.present(), func(label string) bool { return !slices.Contains(g.sealed, label) })
}

func (g gathering) without(label string) bool {
	return slices.ContainsFunc(g.excused, func(e form.Excused) bool { return e.Label == label })
}

// mayCome: who is excused from the project does not come back to it.
func (g gathering) mayCome(label string) error {
	if g.without(label) {
		return fault.New(fault.Recusal, "您已对本项目回避，不参加本项审议")
	}
	return nil
}

func (g gathering) mayAct(label string) error {
	if err := g.mayCome(label); err != nil {
		return err
	}
	if !g.there(label) {
		return fault.New(fault.Frozen, "请先签到")
	}
	return nil
}

func (g gathering) maySeal(label string) error {
	if g.opened {
		return fault.New(fault.Frozen, "意见已经开启，不能再封存或修改")
	}
	return g.mayAct(label)
}

// fewestOpened is how many opinions are opened at least. Of two, who wrote one knows whose
// the other is; yet of a panel of three two are enough, for one who seals nothing must not
// hold up the others.
func (g gathering) fewestOpened() int { return max(2, min(3, g.size-1)) }

// mayOpen: so few opinions would be opened under their writers' names, and would shut the
// others out, who seal no more. Label is the leader's seat.
func (g gathering) mayOpen(label string) error {
	switch {
	case g.opened:
		return fault.New(fault.Frozen, "意见已经开启")
	case len(g.sealed) > 0 && len(g.sealed) < g.fewestOpened():
		return fault.New(fault.Frozen, "只封存了 %d 份意见，开启即知是谁的；请等待他人封存", len(g.sealed))
	case !g.quorate():
		return fault.New(fault.Frozen, "签到 %d 人，未达到法定人数 %d 人，不能开启意见", len(g.present()), g.quorum())
	default:
		return g.mayAct(label)
	}
}

// mayMove: nobody is led by a motion while opinions are still sealed.
func (g gathering) mayMove(label string) error {
	if !g.opened {
		return fault.New(fault.Frozen, "个人意见开启后才能提出动议")
	}
	return g.mayAct(label)
}
