package standing

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/viewer"
)

// Appealable is until when an expert may appeal against a measure: the end of the
// working days that the settings give.
func Appealable(m *ent.ExpertMeasure, set *standard.Set) clock.Date {
	return set.Calendar.AddWorkingDays(clock.DateOf(m.CreatedAt), set.Settings.Procedure.AppealDays)
}

// Appeal is the expert's own, once, against a measure that is in force.
func Appeal(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.ExpertMeasure, error) {
	text, err := in.Needs(10)
	if err != nil {
		return nil, err
	}
	m, err := seen(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if v := viewer.FromContext(ctx); v.ExpertID == nil || *v.ExpertID != m.ExpertID {
		return nil, fault.Missing()
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	until := Appealable(m, set)
	switch {
	case m.Appeal != expertmeasure.AppealNONE:
		return nil, fault.New(fault.Frozen, "每项处理只能申诉一次")
	case m.Status != expertmeasure.StatusIN_FORCE:
		return nil, fault.New(fault.Frozen, "该处理已不再执行")
	case !clock.Now(ctx).Before(until.End()):
		return nil, fault.New(fault.BatchClosed, "申诉期限已于 %s 届满", until)
	}
	appealed, err := db.ExpertMeasure.UpdateOneID(m.ID).Where(expertmeasure.Version(in.Version)).SetVersion(in.Version + 1).
		SetAppeal(expertmeasure.AppealWAITING).SetAppealText(text).SetAppealedAt(clock.Now(ctx)).
		Save(viewer.System(ctx, "appeal against a measure"))
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	return appealed, tell(ctx, db, m.Edges.Expert, notify.News{Kind: "measure.appealed", Detail: text})
}

// AnswerMeasure is the answer to an appeal against a measure.
type AnswerMeasure struct {
	ID      uuid.UUID
	Version int
	Accept  bool
	Answer  string
}

// Answer accepts an appeal, which lifts the measure, or refuses it with words. Who
// took the measure does not answer, nor does whom it is against.
func Answer(ctx context.Context, db *ent.Client, in AnswerMeasure) (*ent.ExpertMeasure, error) {
	words, err := workflow.NeedText("answer", "答复", in.Answer, 2)
	if err != nil {
		return nil, err
	}
	m, err := seen(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if err := library.Oneself(ctx, m.ExpertID, "答复本人的申诉"); err != nil {
		return nil, err
	}
	v := viewer.FromContext(ctx)
	switch {
	case m.Appeal != expertmeasure.AppealWAITING:
		return nil, fault.New(fault.Frozen, "没有待答复的申诉")
	case m.TakenBy != nil && *m.TakenBy == v.UserID:
		return nil, fault.New(fault.Forbidden, "不能答复对自己所作处理的申诉，须由另一人办理")
	}
	decision := expertmeasure.AppealREFUSED
	if in.Accept {
		decision = expertmeasure.AppealACCEPTED
	}
	sys := viewer.System(ctx, "answer an appeal against a measure")
	answered, err := db.ExpertMeasure.UpdateOneID(m.ID).
		Where(expertmeasure.Version(in.Version), expertmeasure.AppealEQ(expertmeasure.AppealWAITING)).
		SetVersion(in.Version + 1).SetAppeal(decision).SetAnswer(words).SetAnsweredBy(v.Name).SetAnsweredAt(clock.Now(ctx)).Save(sys)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	if in.Accept && m.Status == expertmeasure.StatusIN_FORCE {
		if err := lift(ctx, db, answered, words); err != nil {
			return nil, err
		}
		return seen(ctx, db, in.ID)
	}
	return answered, tell(ctx, db, m.Edges.Expert, notify.News{Kind: "measure." + string(decision), Detail: words})
}

// seen reads a measure through the viewer's eyes, with its expert.
func seen(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.ExpertMeasure, error) {
	m, err := db.ExpertMeasure.Query().Where(expertmeasure.ID(id)).WithExpert().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	return m, err
}
