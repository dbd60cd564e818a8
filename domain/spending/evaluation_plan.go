package spending

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/viewer"
)

const hundred exact.Points = 100_00

// methodOf says in words how a measure of the framework is scored.
func methodOf(f *standard.Framework, m standard.Measure) string {
	said := []string{}
	for _, text := range []string{f.Methods.NameZh(m.Method), strings.Join(m.Checkpoints, "；"), m.Formula, m.VetoZh} {
		if text != "" {
			said = append(said, text)
		}
	}
	return strings.Join(said, "。")
}

// CheckPlan judges the indicator system of an evaluation: the first two levels are the
// framework's, all of them, third levels may be added and left out, weights come to 100 at
// every level, and 产出 with 效益 to their least weight, or a reason says why not.
func CheckPlan(p form.EvaluationPlan, f *standard.Framework) fault.List {
	c := &planCheck{framework: f}
	c.plan(p)
	return c.faults
}

type planCheck struct {
	reading
	framework *standard.Framework
}

func (c *planCheck) plan(p form.EvaluationPlan) {
	var total, results exact.Points
	known := len(p.Aspects) > 0
	if !known {
		c.add(fault.Required, "aspects", "请填写评价指标体系")
	}
	for i, a := range p.Aspects {
		at := fmt.Sprintf("aspects[%d]", i)
		of := slices.IndexFunc(c.framework.Level1, func(l standard.Aspect) bool { return l.Code == a.Code })
		if of < 0 || slices.ContainsFunc(p.Aspects[:i], func(b form.PlanAspect) bool { return b.Code == a.Code }) {
			c.add(fault.NotFound, at+".code", "框架没有这个一级指标，或重复")
			continue
		}
		weight, ok := c.weight(at+".weight", a.NameZh, a.Weight)
		c.topics(at, a, c.framework.Level1[of], weight, ok)
		known = known && ok
		total += weight
		if slices.Contains(c.framework.ResultLevels, a.Code) {
			results += weight
		}
	}
	for _, l := range c.framework.Level1 {
		if len(p.Aspects) > 0 && !slices.ContainsFunc(p.Aspects, func(a form.PlanAspect) bool { return a.Code == l.Code }) {
			c.add(fault.Level1Missing, "aspects", "缺少一级指标“%s”", l.NameZh)
		}
	}
	if known && total != hundred {
		c.add(fault.WeightSum, "aspects", "一级指标分值合计 %s，应为 100", total)
	}
	if least := c.framework.MinResultWeight; known && results < least && form.Word(p.Reason) == "" {
		c.add(fault.Required, "reason", "产出与效益合计 %s 分，低于 %s 分，请说明理由", results, least)
	}
}

func (c *planCheck) topics(at string, a form.PlanAspect, of standard.Aspect, weight exact.Points, known bool) {
	var sum exact.Points
	for i, t := range a.Topics {
		at := fmt.Sprintf("%s.topics[%d]", at, i)
		there := slices.ContainsFunc(of.Level2, func(l standard.Topic) bool { return l.Code == t.Code })
		if !there || slices.ContainsFunc(a.Topics[:i], func(b form.PlanTopic) bool { return b.Code == t.Code }) {
			c.add(fault.NotFound, at+".code", "框架的“%s”下没有这个二级指标，或重复", of.NameZh)
			continue
		}
		w, ok := c.weight(at+".weight", t.NameZh, t.Weight)
		c.measures(at, t, w, ok)
		known = known && ok
		sum += w
	}
	for _, l := range of.Level2 {
		if !slices.ContainsFunc(a.Topics, func(t form.PlanTopic) bool { return t.Code == l.Code }) {
			c.add(fault.Level1Missing, at+".topics", "“%s”缺少二级指标“%s”", of.NameZh, l.NameZh)
		}
	}
	if known && sum != weight {
		c.add(fault.WeightLevel1, at+".weight", "“%s”的二级指标分值合计 %s，应为 %s", of.NameZh, sum, weight)
	}
}

func (c *planCheck) measures(at string, t form.PlanTopic, weight exact.Points, known bool) {
	var sum exact.Points
	if len(t.Measures) == 0 {
		c.add(fault.Level1Missing, at+".measures", "“%s”没有三级指标", t.NameZh)
		return
	}
	for i, m := range t.Measures {
		at := fmt.Sprintf("%s.measures[%d]", at, i)
		name := form.Word(m.NameZh)
		switch n := form.Length(name); {
		case n == 0:
			c.add(fault.Required, at+".nameZh", "请填写三级指标名称")
		case n > 60:
			c.add(fault.TooShort, at+".nameZh", "三级指标名称最多 60 个字，现为 %d 个字", n)
		case slices.ContainsFunc(t.Measures[:i], func(b form.PlanMeasure) bool { return form.Word(b.NameZh) == name }):
			c.add(fault.DupIndicator, at+".nameZh", "三级指标“%s”重复", name)
		}
		if form.Word(m.Method) == "" {
			c.add(fault.Required, at+".method", "请填写“%s”的评分要点和方法", name)
		}
		w, ok := c.weight(at+".weight", name, m.Weight)
		c.rule(at, name, m, w, ok)
		known = known && ok
		sum += w
	}
	if known && sum != weight {
		c.add(fault.WeightLevel1, at+".weight", "“%s”的三级指标分值合计 %s，应为 %s", t.NameZh, sum, weight)
	}
}

// rule judges how a measure is computed: never to more than its weight, where that is known.
func (c *planCheck) rule(at, name string, m form.PlanMeasure, weight exact.Points, known bool) {
	rule := form.Word(m.Rule)
	switch {
	case !slices.Contains(measureRules, rule), rule == byIndicators && len(m.FromLevel2) == 0, rule == bySaving && len(m.Bands) == 0:
		c.add(fault.NotFound, at+".rule", "“%s”没有这种计分方式", name)
	case rule == byChecklist:
		c.checkpoints(at, name, m.Checkpoints, weight, known)
	case rule == bySaving:
		c.bands(at, name, m.Bands)
	}
}

// checkpoints have words, and points of their own as far as the weight goes; those without
// share what is left.
func (c *planCheck) checkpoints(at, name string, points []form.Checkpoint, weight exact.Points, known bool) {
	if len(points) == 0 {
		c.add(fault.Required, at+".checkpoints", "请列出“%s”的评分要点", name)
		return
	}
	var own exact.Points
	open := 0
	for k, p := range points {
		if n := form.Length(form.Word(p.Text)); n == 0 || n > 100 {
			c.add(fault.TooShort, fmt.Sprintf("%s.checkpoints[%d].text", at, k), "评分要点应有 1 至 100 个字，现为 %d 个字", n)
		}
		if form.Word(p.Points) == "" {
			open++
			continue
		}
		worth, err := exact.ParsePoints(form.Word(p.Points))
		if err != nil || worth <= 0 || worth > hundred {
			c.add(fault.Number, fmt.Sprintf("%s.checkpoints[%d].points", at, k), "要点的分值应为大于 0 的数字，最多两位小数，现为“%s”", *p.Points)
			known = false
		}
		own += worth
	}
	if known && (own > weight || own == weight && open > 0 || own < weight && open == 0) {
		c.add(fault.WeightLevel1, at+".checkpoints", "“%s”的要点分值合计 %s，应为 %s", name, own, weight)
	}
}

// bands go down from rate to rate, and none is worth more than the weight.
func (c *planCheck) bands(at, name string, bands []form.RateBand) {
	var above *exact.Decimal
	for k, b := range bands {
		share, err := exact.ParseDecimal(b.Share)
		if err != nil || share.Rat().Sign() < 0 || share.Rat().Cmp(big.NewRat(1, 1)) > 0 {
			c.add(fault.ScoreRange, fmt.Sprintf("%s.bands[%d].share", at, k), "“%s”每档占分值的比例应在 0 与 1 之间，现为“%s”", name, b.Share)
		}
		if b.From == nil {
			if k < len(bands)-1 {
				c.add(fault.Required, fmt.Sprintf("%s.bands[%d].from", at, k), "“%s”只有最后一档没有下限", name)
			}
			continue
		}
		from, err := exact.ParseDecimal(*b.From)
		if err != nil || above != nil && from.Rat().Cmp(above.Rat()) >= 0 {
			c.add(fault.Number, fmt.Sprintf("%s.bands[%d].from", at, k), "“%s”各档的下限应为由高到低的数字，现为“%s”", name, *b.From)
			continue
		}
		above = &from
	}
}

func (c *planCheck) weight(path, name string, text *string) (exact.Points, bool) {
	if form.Word(text) == "" {
		c.add(fault.Required, path, "请填写“%s”的分值", name)
		return 0, false
	}
	p, err := exact.ParsePoints(form.Word(text))
	if err != nil || p <= 0 || p > hundred {
		c.add(fault.Number, path, "“%s”的分值应为 0 至 100 的数字，最多两位小数，现为“%s”", name, *text)
		return 0, false
	}
	return p, true
}

// SaveEvaluationPlan saves the indicator system as typed.
type SaveEvaluationPlan struct {
	ID      uuid.UUID
	Version int
	Plan    form.EvaluationPlan
}

// SavePlan keeps the indicator system as it was typed, by whoever runs the evaluation
// or evaluates; no rule of it stops a draft.
func SavePlan(ctx context.Context, db *ent.Client, in SaveEvaluationPlan) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := e.open(e.runs(ctx) || workflow.Evaluates(ctx, e.Evaluation), evaluation.StagePLAN); err != nil {
		return nil, err
	}
	return e.keep(ctx, db, func(u *ent.EvaluationUpdateOne) { u.SetPlan(in.Plan) })
}

// SubmitPlan is 报方案: all faults at once, or the indicator system is settled.
func SubmitPlan(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := CheckPlan(e.Plan, e.Set.Evaluation).Err(); err != nil {
		return nil, err
	}
	hash, err := hashOf(e.Plan)
	if err != nil {
		return nil, err
	}
	return workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationSubmitPlan, workflow.Because{Hash: hash}, nil)
}

// PlanFaults is what stands against settling an evaluation's plan as it is stored.
func PlanFaults(ctx context.Context, db *ent.Client, e *ent.Evaluation) ([]*fault.Fault, error) {
	set, err := setOf(ctx, db, e)
	if err != nil {
		return nil, err
	}
	return append([]*fault.Fault{}, CheckPlan(e.Plan, set.Evaluation)...), nil
}

// setOf are the standards by which an evaluation's declaration is judged.
func setOf(ctx context.Context, db *ent.Client, e *ent.Evaluation) (*standard.Set, error) {
	ctx = viewer.System(ctx, "the standards of an evaluation")
	d, err := db.Declaration.Query().Where(declaration.ID(e.DeclarationID)).WithBatch().Only(ctx)
	if err != nil {
		return nil, err
	}
	return standard.OfBatch(ctx, db, d.Edges.Batch)
}
