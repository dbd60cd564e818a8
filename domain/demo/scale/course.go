package scale

import (
	"fmt"
	"slices"
	"time"

	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// goal is where a declaration is to stand: at a stage of its straight way, or off
// it by a last action.
type goal struct {
	stage declaration.Stage
	exit  workflow.Action
}

// goals of the open year by the outcome of screening, in turn. One that a
// declaration's way does not touch is passed by, and it goes to its conclusion.
var goals = map[term.Outcome][]goal{
	term.Exempt: {{stage: declaration.StageEXEMPTED}, {stage: declaration.StageREVIEW_CLOSED}, {stage: declaration.StageDRAFT},
		{stage: declaration.StageDEPT_REVIEW}},
	term.SectionOnly: {{stage: declaration.StageSECTION_REVIEW}, {stage: declaration.StageDRAFT}, {stage: declaration.StageREVIEW_CLOSED},
		{declaration.StageSECTION_REVIEW, workflow.SectionReturn}, {stage: declaration.StageUNIT_REVIEW}, {stage: declaration.StageREVIEW_CLOSED},
		{stage: declaration.StageDEPT_REVIEW}, withdrawn},
	term.ByExpert:         {{stage: declaration.StagePANEL_FORMING}, {stage: declaration.StageREVIEW_CLOSED}, {stage: declaration.StageSECTION_REVIEW}},
	term.ExpertCollective: {{stage: declaration.StageCOLLECTIVE_REVIEW}, {stage: declaration.StageREVIEW_CLOSED}, {stage: declaration.StagePANEL_FORMING}},
}

// The goals of a closed year.
var (
	approved  = goal{stage: declaration.StageAPPROVED}
	withdrawn = goal{declaration.StageUNIT_REVIEW, workflow.Withdraw}
)

// way is the straight way of a declaration through the procedure.
func way(outcome term.Outcome, subordinate bool) []workflow.Action {
	steps := []workflow.Action{workflow.Submit, workflow.UnitApproveFirst}
	if subordinate {
		steps = []workflow.Action{workflow.Submit, workflow.UnitApprove, workflow.DeptApprove}
	}
	switch outcome {
	case term.Exempt:
		steps = append(steps, workflow.ScreenExempt, workflow.ExemptConfirm)
	case term.ByExpert:
		steps = append(steps, workflow.ScreenPass, workflow.SectionPass, workflow.PanelConfirm, workflow.IndividualDone)
	case term.ExpertCollective:
		steps = append(steps, workflow.ScreenPass, workflow.SectionPass, workflow.PanelConfirm, workflow.ToCollective, workflow.CollectiveDone)
	default:
		steps = append(steps, workflow.ScreenPass, workflow.SectionPassAlone)
	}
	return append(steps, workflow.IncludeInReport, workflow.Push, workflow.ApproveBatch)
}

// days of a batch on which the steps are taken.
var days = map[workflow.Action]int{
	workflow.Submit: 6, workflow.UnitApprove: 8, workflow.UnitApproveFirst: 8, workflow.Withdraw: 9, workflow.DeptApprove: 10,
	workflow.ScreenExempt: 11, workflow.ScreenPass: 11, workflow.ExemptConfirm: 14, workflow.SectionPass: 14, workflow.SectionPassAlone: 14,
	workflow.SectionReturn: 14, workflow.PanelConfirm: drawnOn + 3, workflow.IndividualDone: scoredOn, workflow.ToCollective: scoredOn,
	workflow.CollectiveDone: metOn, workflow.IncludeInReport: 110, workflow.Push: 120, workflow.ApproveBatch: approvedOn,
}

// Days of the experts' review.
const (
	drawnOn  = 17
	scoredOn = 28
	metOn    = 32
)

// taken is a step that a declaration has taken.
type taken struct {
	workflow.Step[declaration.Stage]
	from   declaration.Stage
	at     time.Time
	reason string
	hash   string
}

// role is by whom it was taken.
func (t taken) role() viewer.Role { return t.Roles[0] }

// walk takes the steps to a goal; the procedure's own table says where each leads.
func walk(y *year, n int, steps []workflow.Action, to goal) ([]taken, error) {
	var course []taken
	stage := declaration.StageDRAFT
	take := func(action workflow.Action) error {
		step, ok := workflow.Next(stage, action)
		if !ok {
			return fmt.Errorf("no step %s from %s", action, stage)
		}
		course = append(course, taken{Step: step, from: stage, at: y.at(days[action], n)})
		stage = step.To
		return nil
	}
	for _, action := range steps {
		if stage == to.stage || stage == declaration.StageREVIEW_CLOSED && !y.closed {
			break
		}
		if err := take(action); err != nil {
			return nil, err
		}
	}
	if to.exit == "" || stage != to.stage {
		return course, nil
	}
	return course, take(to.exit)
}

// has tells whether a course has taken a step.
func has(course []taken, actions ...workflow.Action) bool {
	return slices.ContainsFunc(course, func(t taken) bool { return slices.Contains(actions, t.Action) })
}
