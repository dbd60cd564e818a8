package reporting

import (
	"slices"

	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
)

// leg is a part of a batch's course, told by the steps that belong to it.
type leg struct {
	nameZh string
	steps  []workflow.Action
}

var legs = [...]leg{
	{"申报", []workflow.Action{workflow.Submit}},
	{"科室审查", []workflow.Action{workflow.ExemptConfirm, workflow.SectionReturn, workflow.SectionPass, workflow.SectionPassAlone, workflow.SectionReject}},
	{"专家个人评审", []workflow.Action{workflow.PanelConfirm, workflow.ToCollective, workflow.IndividualDone}},
	{"集体评审", []workflow.Action{workflow.CollectiveDone}},
}

// course is from which day to which day each leg ran; the zero value ran never.
type course [len(legs)]struct{ from, to clock.Date }

// follow stretches the legs over the steps of a declaration; those of single sheets
// tell nothing.
func (c *course) follow(history []*ent.StageChange) {
	for _, step := range history {
		i := slices.IndexFunc(legs[:], func(l leg) bool { return slices.Contains(l.steps, workflow.Action(step.Action)) })
		if i < 0 || step.SheetID != nil {
			continue
		}
		day := clock.DateOf(step.CreatedAt)
		if c[i].from == "" || day < c[i].from {
			c[i].from = day
		}
		c[i].to = max(c[i].to, day)
	}
}

// milestones are the legs that ran, in their order.
func (c *course) milestones() []Milestone {
	out := []Milestone{}
	for i, l := range legs {
		m := Milestone{NameZh: l.nameZh, From: c[i].from, To: c[i].to}
		if m.From == "" {
			continue
		}
		if m.To == m.From {
			m.To = ""
		}
		out = append(out, m)
	}
	return out
}
