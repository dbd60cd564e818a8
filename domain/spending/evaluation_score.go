package spending

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/evaluationreport"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// EvaluationVerdict is what the server makes of the evaluators' draft as it stands.
type EvaluationVerdict struct {
	Total   exact.Points
	Grade   *term.Grade // nil while a score is missing
	Scores  []*MeasureVerdict
	Results []*scoring.IndicatorScore // of the project's own indicators
	Faults  []*fault.Fault
}

// What a deduction says at the least, in characters: why, and what proves it.
const leastReason, leastBasis = 5, 5

// Appraise adds the scores up and says what stands against handing the draft in: every
// measure has its points, computed by its rule or given within its weight, and the ground
// for them, every deduction its reason and its proof, and the report its words. Own is the project's
// plan, by which its indicators are scored; nil where they are not known.
func Appraise(d form.EvaluationDraft, p form.EvaluationPlan, own *Plan, files map[uuid.UUID]attachment.Kind, bands *standard.Bands) *EvaluationVerdict {
	a := &appraisal{draft: d, own: own, files: files, results: []*scoring.IndicatorScore{}}
	a.ownResults(p)
	whole := true
	for i, m := range p.Measures() {
		whole = a.score(i, m) && whole
	}
	a.visits()
	a.words()
	v := &EvaluationVerdict{Total: a.total, Scores: a.scores, Results: a.results, Faults: append([]*fault.Fault{}, a.faults...)}
	if whole {
		grade := bands.Grade(a.total)
		v.Grade = &grade
	}
	return v
}

type appraisal struct {
	reading
	draft   form.EvaluationDraft
	own     *Plan
	files   map[uuid.UUID]attachment.Kind
	total   exact.Points
	scores  []*MeasureVerdict
	results []*scoring.IndicatorScore
}

func (a *appraisal) score(i int, m form.PlanMeasure) bool {
	var typed form.MeasureScore
	if i < len(a.draft.Scores) {
		typed = a.draft.Scores[i]
	}
	at := func(field string) string { return fmt.Sprintf("scores[%d].%s", i, field) }
	name, most := form.Word(m.NameZh), exact.MustPoints(form.Word(m.Weight))
	v := a.compute(i, m, most, typed)
	a.scores = append(a.scores, v)
	a.known(at("files"), typed.Files)
	if !v.Computed {
		v.Points = a.given(at("points"), name, most, typed.Points)
	}
	lost := v.Points != nil && *v.Points < most
	// Points that the project's own indicators give in full have their ground there.
	if lost || !v.Computed || form.Word(m.Rule) != byIndicators {
		a.ground(at("basis"), name, typed)
	}
	if lost {
		switch n := form.Length(form.Word(typed.Reason)); {
		case n == 0:
			a.add(fault.Required, at("reason"), "“%s”扣 %s 分，请说明扣分理由", name, most-*v.Points)
		case n < leastReason:
			a.add(fault.TooShort, at("reason"), "“%s”的扣分理由至少 %d 个字，现为 %d 个字", name, leastReason, n)
		}
	}
	if v.Points == nil {
		return false
	}
	a.total += *v.Points
	return true
}

// ground judges what proves a score: files, or words that name the source.
func (a *appraisal) ground(path, name string, typed form.MeasureScore) {
	n := form.Length(form.Word(typed.Basis))
	switch {
	case len(typed.Files) > 0:
	case n == 0:
		a.add(fault.Required, path, "请写明“%s”的评分依据或附上佐证材料", name)
	case n < leastBasis:
		a.add(fault.TooShort, path, "请写明“%s”的评分依据出自哪份材料，至少 %d 个字，现为 %d 个字，或附上佐证材料", name, leastBasis, n)
	}
}

// given reads the points that evaluators gave.
func (a *appraisal) given(path, name string, most exact.Points, text *string) *exact.Points {
	if form.Word(text) == "" {
		a.add(fault.Required, path, "请填写“%s”的得分", name)
		return nil
	}
	points := a.points(path, text)
	if points == nil {
		return nil
	}
	if *points < 0 || *points > most {
		a.add(fault.ScoreRange, path, "“%s”的得分应在 0 与 %s 之间，现为 %s", name, most, *points)
		return nil
	}
	return points
}

func (a *appraisal) known(path string, ids []uuid.UUID) {
	for k, id := range ids {
		if a.files[id] == "" {
			a.add(fault.NotFound, fmt.Sprintf("%s[%d]", path, k), "没有这份材料")
		}
	}
}

// photos of a visit are what evaluators brought from the site.
func (a *appraisal) photos(path string, photos []form.SitePhoto) {
	for k, p := range photos {
		if a.files[p.File] != attachment.KindSITE {
			a.add(fault.NotFound, fmt.Sprintf("%s[%d].file", path, k), "没有这张现场照片")
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
		a.photos(at("photos"), v.Photos)
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
	if faults := CheckPlan(e.Plan, e.Set.Evaluation); faults.Err() != nil { // nothing to score yet
		return &EvaluationVerdict{Scores: []*MeasureVerdict{}, Results: []*scoring.IndicatorScore{}, Faults: faults}, nil
	}
	own, err := PlanOfEvaluation(ctx, db, e.Evaluation)
	if err != nil {
		return nil, err
	}
	if e.Stage == evaluation.StageSCORING {
		d.Results = own.found(d.Results)
	}
	return Appraise(d, e.Plan, own, files, e.Set.Bands), nil
}

// PlanOfEvaluation is the project's own plan, for whoever sees the evaluation.
func PlanOfEvaluation(ctx context.Context, db *ent.Client, e *ent.Evaluation) (*Plan, error) {
	return PlanOf(viewer.System(ctx, "the plan of what is evaluated"), db, e.DeclarationID)
}

// settled is a draft as it is kept: with what surveys found and what rules give.
func (e *evaluated) settled(ctx context.Context, db *ent.Client, d form.EvaluationDraft) (form.EvaluationDraft, *EvaluationVerdict, error) {
	own, err := PlanOfEvaluation(ctx, db, e.Evaluation)
	if err != nil {
		return d, nil, err
	}
	d.Results = own.found(d.Results)
	v, err := e.appraise(ctx, db, d)
	if err != nil {
		return d, nil, err
	}
	return withComputed(d, v), v, nil
}

// SaveEvaluationDraft saves scores, visits and words as typed.
type SaveEvaluationDraft struct {
	ID      uuid.UUID
	Version int
	Draft   form.EvaluationDraft
}

// named says which files of a draft are not there.
func named(d form.EvaluationDraft, files map[uuid.UUID]attachment.Kind) fault.List {
	a := &appraisal{draft: d, files: files}
	for i, s := range d.Scores {
		a.known(fmt.Sprintf("scores[%d].files", i), s.Files)
	}
	for i, r := range d.Results {
		a.known(fmt.Sprintf("results[%d].evidence", i), r.Evidence)
	}
	for i, v := range d.Visits {
		a.photos(fmt.Sprintf("visits[%d].photos", i), v.Photos)
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
	draft, _, err := e.settled(ctx, db, in.Draft)
	if err != nil {
		return nil, err
	}
	saved, err := e.keep(ctx, db, func(*ent.EvaluationUpdateOne) {})
	if err != nil {
		return nil, err
	}
	return saved, db.EvaluationReport.Update().Where(evaluationreport.EvaluationID(e.ID)).SetForm(draft).
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
	draft, v, err := e.settled(ctx, db, report.Form)
	if err != nil {
		return nil, err
	}
	if err := fault.List(v.Faults).Err(); err != nil {
		return nil, err
	}
	hash, err := hashOf(draft)
	if err != nil {
		return nil, err
	}
	moved, err := workflow.TakeEvaluation(ctx, db, e.Evaluation, in.Version, workflow.EvaluationScoreDone, workflow.Because{Hash: hash}, nil)
	if err != nil {
		return nil, err
	}
	return moved, report.Update().SetForm(draft).SetTotal(v.Total).SetNillableGrade(v.Grade).Exec(viewer.System(ctx, "what the draft comes to"))
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
