package spending

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/domain/statistics"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// Asked says whose self-evaluations are rolled up: those of a year that are found by what is
// given here, and of them the chosen ones where some were chosen by hand.
type Asked struct {
	Year    *int
	Keyword *string
	Chosen  []uuid.UUID
	statistics.ScopeNames
}

// words says it to people.
func (a Asked) words(ctx context.Context, db *ent.Client, set *standard.Set) (string, error) {
	names, err := statistics.NamesBy(ctx, db, set, a.ScopeNames)
	if err != nil {
		return "", err
	}
	said := names.Words()
	if a.Keyword != nil && *a.Keyword != "" {
		said = append(said, "关键词："+*a.Keyword)
	}
	switch {
	case len(a.Chosen) > 0:
		said = append(said, fmt.Sprintf("选定的 %d 个项目", len(a.Chosen)))
	case len(said) == 0:
		said = append(said, "全部项目")
	}
	return strings.Join(said, "；"), nil
}

// rolling is a roll-up under way.
type rolling struct {
	form.SelfRollup
	set   *standard.Set
	parts []*rolled
}

// rolled is one of its projects with what is added up of it.
type rolled struct {
	form.RolledProject
	initial exact.Money
	results []*rolledResult
}

// rolledResult is one indicator of a project: how it is scored, and what came of it.
type rolledResult struct {
	indicator *ent.Indicator
	yardstick scoring.IndicatorResult
	typed     form.ResultRow
	points    exact.Points
}

// mostRolled is how many are rolled up at once at most.
const mostRolled = 500

// RollUp rolls up the self-evaluations that a query finds for the viewer. Those not handed in
// are counted and left out.
func RollUp(ctx context.Context, db *ent.Client, q *ent.SelfEvaluationQuery, asked Asked) (*form.SelfRollup, error) {
	ids, err := asked.find(ctx, q)
	if err != nil {
		return nil, err
	}
	return rollUp(ctx, db, asked, ids)
}

// find are the self-evaluations that a query finds, or the chosen ones.
func (a Asked) find(ctx context.Context, q *ent.SelfEvaluationQuery) ([]uuid.UUID, error) {
	if a.Year == nil {
		return nil, fault.New(fault.Required, "请选择年度").At("filter.year")
	}
	if len(a.Chosen) > mostRolled {
		return nil, fault.New(fault.TooShort, "一次最多选定 %d 个项目", mostRolled).At("ids")
	}
	if len(a.Chosen) > 0 {
		q.Where(selfevaluation.IDIn(a.Chosen...))
	}
	ids, err := q.Limit(mostRolled + 1).IDs(ctx)
	if err != nil {
		return nil, err
	}
	for i, id := range a.Chosen {
		if !slices.Contains(ids, id) {
			return nil, fault.Missing().At("ids[%d]", i)
		}
	}
	if len(ids) > mostRolled {
		return nil, fault.New(fault.TooShort, "一次最多汇总 %d 个项目，请缩小范围", mostRolled).At("filter")
	}
	return ids, nil
}

// rollUp adds up the self-evaluations with these ids.
func rollUp(ctx context.Context, db *ent.Client, asked Asked, ids []uuid.UUID) (*form.SelfRollup, error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	scope, err := asked.words(ctx, db, set)
	if err != nil {
		return nil, err
	}
	r := &rolling{SelfRollup: form.SelfRollup{Year: *asked.Year, Scope: scope}, set: set}
	if err := r.read(viewer.System(ctx, "self-evaluations that are rolled up"), db, ids); err != nil {
		return nil, err
	}
	if err := r.add(); err != nil {
		return nil, err
	}
	return &r.SelfRollup, nil
}

// read takes the projects in the order of their codes.
func (r *rolling) read(ctx context.Context, db *ent.Client, ids []uuid.UUID) error {
	rows, err := db.SelfEvaluation.Query().Where(selfevaluation.IDIn(ids...)).
		Order(selfevaluation.ByDeclarationField(declaration.FieldCode), selfevaluation.ByID()).
		WithDeclaration(func(q *ent.DeclarationQuery) {
			q.WithBatch().WithUnit().WithIndicators(func(q *ent.IndicatorQuery) {
				q.Where(indicator.Horizon("ANNUAL"), indicator.WeightNotNil(), indicator.Removed(false)).Order(indicator.ByNo())
			})
		}).All(ctx)
	if err != nil {
		return err
	}
	for _, e := range rows {
		set, err := standard.OfBatch(ctx, db, e.Edges.Declaration.Edges.Batch)
		if err != nil {
			return err
		}
		if p := rolledProject(e, set); p != nil {
			r.parts = append(r.parts, p)
			r.Projects = append(r.Projects, &p.RolledProject)
		} else {
			r.Waiting++
		}
	}
	return nil
}

// rolledProject reads a self-evaluation that was handed in; nil for one that was not.
func rolledProject(e *ent.SelfEvaluation, set *standard.Set) *rolled {
	if e.Total == nil || e.AdjustedBudget == nil || slices.Contains(workflow.SelfEditable, e.Stage) {
		return nil
	}
	d := e.Edges.Declaration
	plan := &Plan{Year: e.Year, Scheme: set.Taxonomy.Scheme(form.Word(d.Form.Scheme)).Code, Indicators: d.Edges.Indicators, Set: set}
	v := Judge(e.Form, plan)
	if v.Score == nil {
		return nil
	}
	p := &rolled{initial: v.Initial, RolledProject: form.RolledProject{SelfEvaluationID: e.ID, Code: d.Code, NameZh: d.NameZh,
		UnitName: d.Edges.Unit.NameZh, Adjusted: *e.AdjustedBudget, Executed: *e.Executed, ExecutionRate: v.Score.ExecutionRate,
		Own: *e.Total, Total: stands(e), Grade: *e.Grade, Stage: string(e.Stage), Revision: e.Revision, Hash: e.Hash}}
	if e.FinalTotal != nil {
		p.Grade, p.Confirmed = *e.FinalGrade, true
	}
	for i, row := range plan.Indicators {
		res := &rolledResult{indicator: row, yardstick: plan.yardstick(row), points: v.Score.Scores[i].Score}
		if i < len(e.Form.Results) {
			res.typed = e.Form.Results[i]
		}
		p.results = append(p.results, res)
	}
	return p
}
