package spending

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/evaluationreport"
	kept "hengxiao/ent/generated/ent/receipt"
	"hengxiao/ent/viewer"
)

// WriteEvaluation replaces the words of some chapters of the report.
type WriteEvaluation struct {
	ID      uuid.UUID
	Version int
	Words   []*paper.ChapterInput
}

// WriteWords keeps the evaluators' words; the others, and the figures, stay. While the
// unit reads the draft, and once the lead evaluator has signed, they are as they are.
func WriteWords(ctx context.Context, db *ent.Client, in WriteEvaluation) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := e.open(workflow.Evaluates(ctx, e.Evaluation), Written...); err != nil {
		return nil, err
	}
	if e.SignedAt != nil {
		return nil, fault.New(fault.Frozen, "主评人已签字，报告文字不可修改")
	}
	r, err := draftOf(ctx, db, e.Evaluation)
	if err != nil {
		return nil, err
	}
	words := r.Words
	if err := paper.Rewrite(in.Words, placeIn(&words)); err != nil {
		return nil, err
	}
	saved, err := e.keep(ctx, db, func(*ent.EvaluationUpdateOne) {})
	if err != nil {
		return nil, err
	}
	return saved, r.Update().SetWords(words).Exec(viewer.System(ctx, "what evaluators write"))
}

// Written are the stages in which the evaluators write the report's words.
var Written = []evaluation.Stage{evaluation.StageSCORING, evaluation.StageDRAFT_REPORT, evaluation.StageEXPERT_CHECK}

// freeze makes the report once more, stores it with its hash, and keeps its files under
// a code: signed by the lead evaluator and by whoever makes it final.
func (e *evaluated) freeze(ctx context.Context, db *ent.Client, r *ent.EvaluationReport) (hash, code string, err error) {
	d, err := documentOf(ctx, db, r)
	if err != nil {
		return "", "", err
	}
	body := paper.Canonical(d)
	hash, code = paper.Sum(body), receipt.NewCode()
	if err := r.Update().SetBody(string(body)).Exec(viewer.System(ctx, "the final report")); err != nil {
		return "", "", err
	}
	sheets := receipt.Sheets{Paper: d.Paper(), Pages: d.Book()}
	today := string(clock.DateOf(clock.Now(ctx)))
	receipt.Seal(sheets.Paper, code, hash, [][]paper.Field{
		{{Label: "主评人", Text: e.SignedBy}, {Label: "签字日期", Text: string(clock.DateOf(*e.SignedAt))}},
		{{Label: "定稿", Text: viewer.FromContext(ctx).Name}, {Label: "定稿日期", Text: today}},
	})
	about := receipt.About{Kind: kept.KindEVALUATION, DeclarationID: &e.DeclarationID, Division: e.Division, Title: d.Title,
		Issuer: d.Issuer, Year: d.Year, Hash: hash}
	return hash, code, receipt.Freeze(ctx, db, code, about, sheets)
}

// PrintEvaluation is the report of an evaluation as a file with one of the endings, for
// whoever reads it: of a final one the file that was kept, of a draft what the rows make
// now. The name is the file's.
func PrintEvaluation(ctx context.Context, db *ent.Client, id uuid.UUID, ending string) (name string, body []byte, err error) {
	r, err := db.EvaluationReport.Query().Where(evaluationreport.EvaluationID(id)).WithEvaluation().Only(ctx)
	if ent.IsNotFound(err) {
		return "", nil, fault.Missing()
	}
	if err != nil {
		return "", nil, err
	}
	d, err := Document(ctx, db, r)
	if err != nil {
		return "", nil, err
	}
	if code := r.Edges.Evaluation.Receipt; code != "" {
		body, err = receipt.File(ctx, db, code, ending)
		return receipt.FileName(d.Title) + ending, body, err
	}
	sheets := receipt.Sheets{Paper: d.Paper(), Pages: d.Book()}
	receipt.Draft(sheets.Paper)
	body, err = sheets.Print(ending)
	return receipt.FileName(d.Title+"（草稿）") + ending, body, err
}
