package scoring

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/sealedopinion"
	held "hengxiao/ent/generated/ent/sitting"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// MeetingEnd is what a meeting came to, in the figures of its record.
type MeetingEnd struct {
	ProjectName string
	Declared    *exact.Money
	Score       exact.Points
	Grade       term.Grade
	Opinion     term.Opinion
	Priority    int
	Amount      *exact.Money
}

// EndOf is the end of the newest meeting on a project for who sat in its panel to the end: what
// the members recorded and signed, beside what their own sheets say of the project. Its
// papers are closed to them from then on.
func EndOf(ctx context.Context, db *ent.Client, declarationID uuid.UUID) (*MeetingEnd, error) {
	mine, err := db.ExpertSheet.Query().
		Where(Mine(ctx), expertsheet.DeclarationID(declarationID), expertsheet.StatusEQ(expertsheet.StatusLOCKED), expertsheet.ExcusedAtIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	of := map[uuid.UUID]*ent.ExpertSheet{}
	rounds := make([]uuid.UUID, len(mine))
	for i, s := range mine {
		rounds[i], of[s.RoundID] = s.RoundID, s
	}
	round, err := db.ReviewRound.Query().
		Where(reviewround.IDIn(rounds...), reviewround.StatusEQ(reviewround.StatusCLOSED), reviewround.MetAtNotNil()).
		Order(ent.Desc(reviewround.FieldNo)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).
		First(viewer.System(ctx, "what a meeting came to"))
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, round.Edges.Declaration.Edges.Batch)
	if err != nil {
		return nil, err
	}
	own := of[round.ID]
	return &MeetingEnd{ProjectName: own.ProjectName, Declared: own.DeclaredAmount, Score: *round.CollectiveScore,
		Grade: grade(*round.CollectiveScore, set), Opinion: *round.CollectiveOpinion, Priority: *round.CollectivePriority,
		Amount: round.CollectiveAmount}, nil
}

// holdSittings locks the sittings of a held round until the transaction ends, so that
// nothing is moved or sealed while it is concluded.
func holdSittings(ctx context.Context, db *ent.Client, round uuid.UUID) error {
	return db.Sitting.Update().Where(held.RoundID(round)).AddVersion(1).
		Exec(trace.Quiet(viewer.System(ctx, "hold the sittings of a round")))
}

// mayEnd says what stands against a meeting's conclusion: a sheet of its panel that is to be
// voided, a motion that is being voted on, opinions that nobody has read.
func mayEnd(ctx context.Context, db *ent.Client, round *ent.ReviewRound) error {
	waits, err := db.Consent.Query().
		Where(consent.DeclarationID(round.DeclarationID), consent.ActEQ(consent.ActSHEET_VOID), consent.DecisionEQ(consent.DecisionWAITING)).
		Exist(viewer.System(ctx, "is a sheet to be voided"))
	if err != nil {
		return err
	}
	if waits {
		return fault.New(fault.Frozen, "有评审表的作废申请等待绩效办另一人决定，决定后才能形成结论")
	}
	if err := unvoted(ctx, db, round); err != nil {
		return err
	}
	row, err := present(ctx, db, round)
	if row == nil || err != nil || row.OpenedAt != nil {
		return err
	}
	counted := []predicate.ExpertSheet{expertsheet.StatusEQ(expertsheet.StatusLOCKED), expertsheet.ExcusedAtIsNil()}
	for _, e := range row.Excused {
		counted = append(counted, expertsheet.LabelNEQ(e.Label))
	}
	unread, err := db.SealedOpinion.Query().Where(sealedopinion.SittingID(row.ID), sealedopinion.HasSheetWith(counted...)).
		Count(viewer.System(ctx, "what a sitting has not read"))
	if err == nil && unread > 0 {
		return fault.New(fault.Frozen, "已封存的 %d 份个人意见尚未开启，开启后才能形成结论", unread)
	}
	return err
}

// unvoted is the fault that a motion is being voted on at the sitting of a round.
func unvoted(ctx context.Context, db *ent.Client, round *ent.ReviewRound) error {
	row, err := present(ctx, db, round)
	if row == nil || err != nil {
		return err
	}
	motions, err := motionsOf(viewer.System(ctx, "what a sitting has not voted on"), db, row)
	for _, m := range motions {
		if m.Status == term.Voting {
			return fault.New(fault.Frozen, "第 %d 号动议正在表决，请先结束表决", m.No)
		}
	}
	return err
}
