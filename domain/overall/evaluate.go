package overall

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/overall"
)

// Plan is the framework in force with the weights it would be given.
type Plan struct {
	Confirmed int // forms of the year that wait for their evaluation
	Measures  []*PlannedMeasure
}

// PlannedMeasure is a third level of the framework.
type PlannedMeasure struct {
	Code, NameZh   string
	Aspect, Topic  string
	Weight         exact.Points
	ExplanationZh  string
	Formula        string
	ComputedTarget string // in words; "" where people judge
}

// PlanOf is what the office plans a year's evaluations with.
func PlanOf(ctx context.Context, db *ent.Client, year int) (*Plan, error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	p := &Plan{}
	for _, a := range set.Department.Level1 {
		for _, t := range a.Level2 {
			for _, m := range t.Level3 {
				row := &PlannedMeasure{Code: m.Code, NameZh: m.NameZh, Aspect: a.NameZh, Topic: t.NameZh, Weight: m.Weight,
					ExplanationZh: m.ExplanationZh, Formula: m.Formula}
				if m.Yardstick != nil {
					row.ComputedTarget = wordsOf(m.Yardstick)
				}
				p.Measures = append(p.Measures, row)
			}
		}
	}
	p.Confirmed, err = db.Overall.Query().Where(overall.Year(year), overall.StageEQ(overall.StageCONFIRMED)).Count(ctx)
	return p, err
}

// AskOverallScores asks the departments whose targets of a year are confirmed for its
// evaluation, by the weights that the office settles.
type AskOverallScores struct {
	Year    int
	DueOn   clock.Date
	Weights []form.MeasureWeight
}

const hundred exact.Points = 100_00

// CheckWeights judges the weights of a framework's third levels: those of the levels
// above are their sums, so that each level comes to 100 when these do.
func CheckWeights(weights []form.MeasureWeight, f *standard.Framework) fault.List {
	var faults fault.List
	var total exact.Points
	known := true
	for i, w := range weights {
		at := fmt.Sprintf("weights[%d].weight", i)
		name, there := nameIn(f, w.Code)
		if !there || slices.ContainsFunc(weights[:i], func(b form.MeasureWeight) bool { return b.Code == w.Code }) {
			faults.Add(fault.New(fault.NotFound, "框架没有这个三级指标，或重复").At("weights[%d].code", i))
			continue
		}
		p, err := exact.ParsePoints(form.Word(w.Weight))
		if err != nil || p < 0 || p > hundred {
			known = false
			faults.Add(fault.New(fault.Number, "“%s”的分值应为 0 至 100 的数字，最多两位小数；不用的指标填 0", name).At("%s", at))
			continue
		}
		total += p
	}
	if known && total != hundred {
		faults.Add(fault.New(fault.WeightSum, "三级指标分值合计 %s，应为 100", total).At("weights"))
	}
	return faults
}

func nameIn(f *standard.Framework, code string) (string, bool) {
	for _, a := range f.Level1 {
		for _, t := range a.Level2 {
			for _, m := range t.Level3 {
				if m.Code == code {
					return m.NameZh, true
				}
			}
		}
	}
	return "", false
}

// AskScores is 下达评价 of a finished year: it returns how many departments were asked.
func AskScores(ctx context.Context, db *ent.Client, in AskOverallScores) (int, error) {
	var faults fault.List
	if today := clock.DateOf(clock.Now(ctx)); in.DueOn < today {
		faults.Add(fault.New(fault.DateOrder, "截止日 %s 早于今天 %s", in.DueOn, today).At("dueOn"))
	}
	if this := clock.DateOf(clock.Now(ctx)).Year(); in.Year >= this {
		faults.Add(fault.New(fault.DateOrder, "%d 年度尚未结束，次年才能评价", in.Year).At("year"))
	}
	rows, err := db.Overall.Query().Where(overall.Year(in.Year), overall.StageEQ(overall.StageCONFIRMED)).Order(overall.ByID()).All(ctx)
	if err != nil {
		return 0, err
	}
	if len(rows) == 0 {
		faults.Add(fault.New(fault.NotFound, "%d 年度没有已确认的部门整体支出绩效目标", in.Year).At("year"))
	}
	for _, o := range rows {
		set, err := standard.Load(ctx, db, o.Standards)
		if err != nil {
			return 0, err
		}
		if wrong := CheckWeights(in.Weights, set.Department); len(wrong) > 0 {
			faults = append(faults, wrong...) // the framework is one for all but a year that spans a change
			break
		}
	}
	if err := faults.Err(); err != nil {
		return 0, err
	}
	for _, o := range rows {
		_, err := workflow.TakeOverall(ctx, db, o, o.Version, workflow.OverallAskScores,
			workflow.Because{Detail: fmt.Sprintf("%d 年度部门整体支出绩效评价，请于 %s 前提交", in.Year, in.DueOn)},
			func(u *ent.OverallUpdateOne) { u.SetWeights(in.Weights).SetDueAt(in.DueOn.End()) })
		if err != nil {
			return 0, err
		}
	}
	return len(rows), nil
}

// VerdictOf judges a department's evaluation: as it is typed now, or as it was submitted.
// It is nil before one was asked for.
func VerdictOf(ctx context.Context, db *ent.Client, o *ent.Overall) (*Verdict, error) {
	if !slices.Contains(workflow.OverallScorable, o.Stage) {
		if o.Frozen == nil {
			return nil, nil
		}
		return &Verdict{Result: *o.Frozen, Faults: []*fault.Fault{}}, nil
	}
	set, err := standard.Load(ctx, db, o.Standards)
	if err != nil {
		return nil, err
	}
	h, all, err := figuresOf(ctx, db, o)
	if err != nil {
		return nil, err
	}
	files, err := filesOf(ctx, db, o.ID)
	if err != nil {
		return nil, err
	}
	v := Score(set, o.Weights, h, o.Scores, files)
	v.Result.Promised = promises(set, o.Form.Indicators, all)
	return v, nil
}

// SaveOverallScores saves what is typed of an evaluation.
type SaveOverallScores struct {
	ID      uuid.UUID
	Version int
	Scores  form.OverallScores
}

// SaveScores keeps the evaluation as it was typed; no rule of it stops a draft.
func SaveScores(ctx context.Context, db *ent.Client, in SaveOverallScores) (*ent.Overall, error) {
	o, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := o.types(ctx, workflow.OverallScorable); err != nil {
		return nil, err
	}
	files, err := filesOf(ctx, db, o.ID)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	for i, p := range in.Scores.Points {
		for k, id := range p.Files {
			if !files[id] {
				faults.Add(fault.New(fault.NotFound, "没有这份材料").At("scores.points[%d].files[%d]", i, k))
			}
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return o.keep(ctx, db, workflow.OverallScorable, func(u *ent.OverallUpdateOne) { u.SetScores(in.Scores) })
}

// SubmitScores hands the evaluation to the head: all faults at once, or every measure is
// frozen with the figures it comes from.
func SubmitScores(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Overall, error) {
	o, err := load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := o.types(ctx, workflow.OverallScorable); err != nil {
		return nil, err
	}
	v, err := VerdictOf(ctx, db, o.Overall)
	if err != nil {
		return nil, err
	}
	if err := fault.List(v.Faults).Err(); err != nil {
		return nil, err
	}
	hash := paper.Hash(struct {
		Scores form.OverallScores
		Result form.OverallResult
	}{o.Scores, v.Result})
	return workflow.TakeOverall(ctx, db, o.Overall, in.Version, workflow.OverallSubmitScores, workflow.Because{Hash: hash},
		func(u *ent.OverallUpdateOne) {
			u.SetFrozen(&v.Result).SetTotal(v.Result.Total).SetNillableGrade(v.Result.Grade).SetScoreHash(hash).ClearRemarks()
		})
}
