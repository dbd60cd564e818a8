package scoring

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/panel"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/question"
	"hengxiao/ent/viewer"
)

// AskQuestion asks the unit about the project that a sheet judges.
type AskQuestion struct {
	SheetID uuid.UUID
	Text    string
}

// AnswerQuestion is the unit's answer; files may be added beside it.
type AnswerQuestion struct {
	ID      uuid.UUID
	Version int
	Answer  string
}

// Ask is 专家要求补充材料: the unit and the office hear the question, nobody hears
// who asked.
func Ask(ctx context.Context, db *ent.Client, in AskQuestion) (*ent.Question, error) {
	words, err := workflow.NeedText("text", "问题", in.Text, 5)
	if err != nil {
		return nil, err
	}
	s, err := panel.Own(ctx, db, in.SheetID)
	if err != nil {
		return nil, err
	}
	if err := shut(ctx, db, s.ID); err != nil {
		return nil, err
	}
	d, err := holdDeclaration(ctx, db, s.DeclarationID)
	if err != nil {
		return nil, err
	}
	q, err := db.Question.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetSheetID(s.ID).SetText(words).Save(ctx)
	if err != nil {
		return nil, err
	}
	_, err = workflow.Take(unnamed(ctx, "专家"), db, d, d.Version, workflow.ExpertAsk, workflow.Because{Reason: words}, nil)
	return q, err
}

// unnamed lets the viewer act under the name of the seat: what units and sections
// read of it does not name an expert. The trail still knows who it was.
func unnamed(ctx context.Context, as string) context.Context {
	v := *viewer.FromContext(ctx)
	v.Name = as
	return viewer.NewContext(ctx, &v)
}

// Answer answers a question in the unit's name, once, while the experts are at it.
func Answer(ctx context.Context, db *ent.Client, in AnswerQuestion) (*ent.Question, error) {
	words, err := workflow.NeedText("answer", "答复", in.Answer, 2)
	if err != nil {
		return nil, err
	}
	q, err := db.Question.Query().Where(question.ID(in.ID)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	d := q.Edges.Declaration
	switch {
	case !viewer.FromContext(ctx).Covers([]viewer.Role{viewer.UnitClerk}, d.UnitID, d.SectionID, d.BatchID):
		return nil, fault.Missing()
	case d.Stage != declaration.StageINDIVIDUAL_REVIEW && d.Stage != declaration.StageCOLLECTIVE_REVIEW:
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能答复", workflow.StageNames[d.Stage])
	case q.AnsweredAt != nil:
		return nil, fault.New(fault.Frozen, "该问题已答复")
	}
	answered, err := db.Question.UpdateOneID(q.ID).Where(question.Version(in.Version), question.AnsweredAtIsNil()).
		SetVersion(in.Version + 1).SetAnswer(words).SetAnsweredBy(d.Edges.Unit.NameZh).SetAnsweredAt(clock.Now(ctx)).
		Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	notify.Announce(ctx, d)
	return answered, tellAsker(ctx, db, d, answered)
}

func tellAsker(ctx context.Context, db *ent.Client, d *ent.Declaration, q *ent.Question) error {
	sys := viewer.System(ctx, "tell who asked")
	s, err := db.ExpertSheet.Get(sys, q.SheetID)
	if err != nil {
		return err
	}
	e, err := s.QueryExpert().Only(sys)
	if err != nil || e.UserID == nil {
		return err
	}
	return notify.TellUsers(ctx, db, []uuid.UUID{*e.UserID}, d,
		notify.News{Kind: "question.answered", Detail: q.Answer, Sheet: &s.ID})
}
