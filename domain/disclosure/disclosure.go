// Package disclosure is 公开: what the public may read of approved targets and finished
// years. It is written down once, with secrecy and personal data taken out; the public
// page reads that and nothing behind it.
package disclosure

import (
	"fmt"

	"hengxiao/domain/fault"
	"hengxiao/domain/spending"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// page is a body in the making; every text of people passes it.
type page struct {
	form.Disclosure
	secret []string
	people people
}

func (p *page) text(s string) string {
	out, hidden := hide(s, p.secret, p.people)
	if hidden {
		p.Hidden++
	}
	return out
}

// targets is what is public of an approved plan.
func targets(d *ent.Declaration, plan *spending.Plan) *page {
	p := &page{secret: plan.Set.Settings.Disclosure.SecretWords, people: peopleOf(d.Form)}
	p.Approved, p.Goal = *d.ApprovedAmount, p.text(form.Word(d.Form.AnnualGoal))
	levels := plan.Set.Taxonomy.Scheme(plan.Scheme)
	for _, row := range plan.Indicators {
		level := row.Level1
		if known := levels.Find(level); known != nil {
			level = known.NameZh
		}
		p.Indicators = append(p.Indicators, form.DisclosedRow{Level1: level, NameZh: p.text(row.NameZh),
			Operator: row.Operator, Target: p.text(row.Target), Unit: row.Unit, Weight: *row.Weight})
	}
	return p
}

// results is what is public of a finished year: the plan, and what came of it by the
// points that stand.
func results(e *ent.SelfEvaluation, plan *spending.Plan) (*page, error) {
	verdict := spending.Judge(e.Form, plan)
	if err := fault.List(verdict.Faults).Err(); err != nil {
		return nil, fmt.Errorf("the confirmed self-evaluation %s no longer holds: %w", e.ID, err)
	}
	p := targets(e.Edges.Declaration, plan)
	for i, own := range verdict.Score.Scores {
		row := &p.Indicators[i]
		points := standing(own.Score, i, e.DepartmentCheck, e.FinanceCheck)
		row.Points = &points
		if actual := e.Form.Results[i].Actual; actual != nil {
			shown := p.text(*actual)
			row.Actual = &shown
		}
	}
	p.Result = &form.DisclosedOutcome{Adjusted: *e.AdjustedBudget, Executed: *e.Executed, Rate: *e.ExecutionRate,
		Completion: p.text(form.Word(e.Form.Completion)), Total: *e.FinalTotal, Grade: *e.FinalGrade}
	return p, nil
}

// evaluated is what is public of an evaluation: the plan, and the points of its aspects.
func evaluated(e *ent.Evaluation, report *spending.EvaluationDocument, plan *spending.Plan) *page {
	p := targets(e.Edges.Declaration, plan)
	p.Evaluation = &form.DisclosedEvaluation{Evaluator: p.text(e.EvaluatorName), Total: *e.Total, Grade: *e.Grade}
	for _, aspect := range report.Scores {
		p.Evaluation.Aspects = append(p.Evaluation.Aspects,
			form.DisclosedAspect{NameZh: aspect.NameZh, Weight: aspect.Weight, Points: aspect.Points})
	}
	return p
}

// standing are the points of a row after the re-checks, of which the last counts.
func standing(own exact.Points, row int, checks ...*form.Recheck) exact.Points {
	for _, c := range checks {
		if c != nil {
			own = c.Rows[row].Points
		}
	}
	return own
}
