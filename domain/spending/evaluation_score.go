package spending

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/evaluationreport"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// EvaluationVerdict is what the server makes of the evaluators' draft as it stands.
type EvaluationVerdict struct {
	Total  exact.Points
	Grade  *term.Grade // nil while a score is missing
	Faults []*fault.Fault
}

// Appraise adds the evaluators' scores up and says what stands against handing the
// draft in: every measure has its points within its weight and the ground for them,
// every deduction its reason, and the report its words.
func Appraise(d form.EvaluationDraft, p form.EvaluationPlan, files map[uuid.UUID]bool, bands *standard.Bands) *EvaluationVerdict {
	a := &appraisal{draft: d, files: files}
	whole := true
	for i, m := range p.Measures() {
		whole = a.score(i, m) && whole
	}
	a.visits()
	a.words()
	v := &EvaluationVerdict{Total: a.total, Faults: append([]*fault.Fault{}, a.faults...)}
	if whole {
		grade := bands.Grade(a.total)
		v.Grade = &grade
	}
	return v
}

type appraisal struct {
	reading
	draft form.EvaluationDraft
	files map[uuid.UUID]bool
	total exact.Points
}

func (a *appraisal) score(i int, m form.PlanMeasure) bool {
	var typed form.MeasureScore
	if i < len(a.draft.Scores) {
		typed = a.draft.Scores[i]
	}
	at := func(field string) string { return fmt.Sprintf("scores[%d].%s", i, field) }
	name, most := form.Word(m.NameZh), exact.MustPoints(form.Word(m.Weight))
	if len(typed.Files) == 0 && form.Word(typed.Basis) == "" {
		a.add(fault.Required, at("basis"), "请写明“%s”的评分依据或附上佐证材料", name)
	}
	a.known(at("files"), typed.Files)
	if form.Word(typed.Points) == "" {
		a.add(fault.Required, at("points"), "请填写“%s”的得分", name)
		return false
	}
	points, err := exact.ParsePoints(form.Word(typed.Points))
	switch {
	case err != nil:
		a.add(fault.Number, at("points"), "得分应为数字，最多两位小数，现为“%s”", *typed.Points)
		return false
	case points < 0 || points > most:
		a.add(fault.ScoreRange, at("points"), "“%s”的得分应在 0 与 %s 之间，现为 %s", name, most, points)
		return false
	case points < most && form.Word(typed.Reason) == "":
		a.add(fault.Required, at("reason"), "“%s”扣 %s 分，请说明扣分理由", name, most-points)
	}
	a.total += points
	return true
}

func (a *appraisal) known(path string, ids []uuid.UUID) {
	for k, id := range ids {
		if !a.files[id] {
			a.add(fault.NotFound, fmt.Sprintf("%s[%d]", path, k), "没有这份材料")
		}
	}
}

func (a *appraisal) visits() {
	for i, v := range a.draft.Visits {
		at := func(field string) string { return fmt.Sprintf("visits[%d].%s", i, field) }
		if v.On == nil {
			a.add(fault.Required, at("on"), "请填写现场核查日期")
		}
		if form.Word(v.Place) == "" {
			a.add(fault.Required, at("place"), "请填写现场核查地点")
		}
		if form.Word(v.Findings) == "" {
			a.add(fault.Required, at("findings"), "请填写现场核查情况")
		}
		for k, p := range v.Photos {
			a.known(at(fmt.Sprintf("photos[%d]", k)), []uuid.UUID{p.File})
		}
	}
}

func (a *appraisal) words() {
	for _, w := range []struct {
		path, label string
		text        *string
	}{
		{"summary", "综合评价情况及结论", a.draft.Summary}, {"experience", "主要经验及做法", a.draft.Experience},
		{"suggestions", "有关建议", a.draft.Suggestions},
	} {
		if n := form.Length(form.Word(w.text)); n == 0 {
			a.add(fault.Required, w.path, "请填写%s", w.label)
		} else if n > 20_000 {
			a.add(fault.TooShort, w.path, "%s最多 20000 个字，现为 %d 个字", w.label, n)
		}
	}
	for i, text := range a.draft.Problems {
		if n := form.Length(text); n == 0 || n > mostWords {
			a.add(fault.TooShort, fmt.Sprintf("problems[%d]", i), "问题应有 1 至 %d 个字，现为 %d 个字", mostWords, n)
		}
	}
}

// appraise judges the draft of an evaluation as it is stored.
func (e *evaluated) appraise(ctx context.Context, db *ent.Client, d form.EvaluationDraft) (*EvaluationVerdict, error) {
	files, err := filesOf(ctx, db, e.DeclarationID)
	if err != nil {
		return nil, err
	}
	if CheckPlan(e.Plan, e.Set.Evaluation).Err() != nil {
		return &EvaluationVerdict{Faults: []*fault.Fault{}}, nil // nothing to score yet
	}
	return Appraise(d, e.Plan, files, e.Set.Bands), nil
}

// SaveEvaluationDraft saves scores, visits and words as typed.
type SaveEvaluationDraft struct {
	ID      uuid.UUID
	Version int
	Draft   form.EvaluationDraft
}

// named says which files of a draft are not there.
func named(d form.EvaluationDraft, files map[uuid.UUID]bool) fault.List {
	a := &appraisal{draft: d, files: files}
	for i, s := range d.Scores {
		a.known(fmt.Sprintf("scores[%d].files", i), s.Files)
	}
	for i, v := range d.Visits {
		for k, p := range v.Photos {
			if !files[p.File] {
				a.add(fault.NotFound, fmt.Sprintf("visits[%d].photos[%d].file", i, k), "没有这份材料")
			}
		}
	}
	return a.faults
}

// SaveScores keeps what the evaluators have written so far; no rule of it stops a draft,
// but what it names must be there.
func SaveScores(ctx context.Context, db *ent.Client, in SaveEvaluationDraft) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := e.open(workflow.Evaluates(ctx, e.Evaluation), evaluation.StageSCORING); err != nil {
		return nil, err
	}
	known, err := filesOf(ctx, db, e.DeclarationID)
	if err != nil {
		return nil, err
	}
	if err := named(in.Draft, known).Under("draft").Err(); err != nil {
		return nil, err
	}
	saved, err := e.keep(ctx, db, func(*ent.EvaluationUpdateOne) {})
	if err != nil {
		return nil, err
	}
	return saved, db.EvaluationReport.Update().Where(evaluationreport.EvaluationID(e.ID)).SetForm(in.Draft).
		Exec(viewer.System(ctx, "what evaluators write"))
}

// draftOf reads what the evaluators wrote.
func draftOf(ctx context.Context, db *ent.Client, e *ent.Evaluation) (*ent.EvaluationReport, error) {
	return db.EvaluationReport.Query().Where(evaluationreport.EvaluationID(e.ID)).Only(viewer.System(ctx, "an evaluation's draft"))
}

// SubmitScores is 评分完成: all faults at once, or the draft report stands with its
// total and grade.
func SubmitScores(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if !workflow.Evaluates(ctx, e.Evaluation) { // before anything is said of the draft
		return nil, fault.Missing()
	}
	report, err := draftOf(ctx, db, e.Evaluation)
	if err != nil {
		return nil, err
	}
	v, err := e.appraise(ctx, db, report.Form)
	if err != nil {
		return nil, err
	}
	if err := fault.List(v.Faults).Err(); err != nil {
		return nil, err
	}
	hash, err := hashOf(report.Form)
	if err != nil {
		return nil, err
	}
	moved, err := workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationScoreDone, workflow.Because{Hash: hash}, nil)
	if err != nil {
		return nil, err
	}
	return moved, report.Update().SetTotal(v.Total).SetNillableGrade(v.Grade).Exec(viewer.System(ctx, "what the draft comes to"))
}

// VerdictOf judges an evaluation's draft for whoever reads its report.
func VerdictOf(ctx context.Context, db *ent.Client, r *ent.EvaluationReport) (*EvaluationVerdict, error) {
	e, err := db.Evaluation.Query().Where(evaluation.ID(r.EvaluationID)).Only(viewer.System(ctx, "the plan of a draft"))
	if err != nil {
		return nil, err
	}
	set, err := setOf(ctx, db, e)
	if err != nil {
		return nil, err
	}
	return (&evaluated{e, set}).appraise(ctx, db, r.Form)
}
