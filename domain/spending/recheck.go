package spending

import (
	"fmt"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// RecheckInput is 复核 as it is given: for each indicator points beside the unit's, null
// where the unit's stand; a row that differs says why.
type RecheckInput struct {
	Rows      []*RecheckRowInput
	Execution *exact.Points
	Remark    *string
}

// RecheckRowInput is one indicator's points after the re-check.
type RecheckRowInput struct {
	Points *exact.Points
	Reason *string
}

// Recheck adds a re-check up beside the unit's own score, which it leaves as it is.
// Points lie between 0 and the weight (E_SCORE_RANGE); a difference has its reason.
func Recheck(in RecheckInput, own *scoring.SelfEvaluationScore, p *Plan, by string, at time.Time) (*form.Recheck, fault.List) {
	var faults fault.List
	if len(in.Rows) > len(p.Indicators) {
		faults.Add(fault.New(fault.NotFound, "指标只有 %d 行", len(p.Indicators)).At("rows"))
		return nil, faults
	}
	out := &form.Recheck{Execution: own.ExecutionScore, Remark: form.Word(in.Remark), By: by, At: at}
	if in.Execution != nil {
		out.Execution = *in.Execution
		if most := p.Set.SelfEvaluation.ExecutionWeight; *in.Execution < 0 || *in.Execution > most {
			faults.Add(fault.New(fault.ScoreRange, "预算执行率得分应在 0 与 %s 之间，现为 %s", most, *in.Execution).At("execution"))
		}
		if out.Execution != own.ExecutionScore && out.Remark == "" {
			faults.Add(fault.New(fault.Required, "预算执行率得分与自评不同，请说明").At("remark"))
		}
	}
	out.Total = out.Execution
	for i, row := range p.Indicators {
		checked := form.RecheckRow{Points: own.Scores[i].Score}
		if i < len(in.Rows) && in.Rows[i] != nil {
			checked.Reason = form.Word(in.Rows[i].Reason)
			if given := in.Rows[i].Points; given != nil {
				checked.Points = *given
			}
		}
		at := func(field string) string { return fmt.Sprintf("rows[%d].%s", i, field) }
		switch {
		case checked.Points < 0 || checked.Points > *row.Weight:
			faults.Add(fault.New(fault.ScoreRange, "“%s”的得分应在 0 与 %s 之间，现为 %s", row.NameZh, *row.Weight, checked.Points).At("%s", at("points")))
		case checked.Points != own.Scores[i].Score && checked.Reason == "":
			faults.Add(fault.New(fault.Required, "“%s”的得分与自评不同，请说明理由", row.NameZh).At("%s", at("reason")))
		}
		out.Rows = append(out.Rows, checked)
		out.Total += checked.Points
	}
	out.Grade = p.Set.Bands.Grade(out.Total)
	return out, faults
}
