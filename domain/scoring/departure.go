package scoring

import (
	"context"
	"fmt"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/viewer"
)

// departure is what a leader of the bureau approves: these figures for this reason,
// and no others.
func departure(round *ent.ReviewRound) string {
	return fmt.Sprintf("集体评审得分 %s，汇总分 %s：%s", *round.CollectiveScore, *round.Aggregate, round.DepartureReason)
}

// askDeparture asks for the approval of a departing score, unless the same was asked
// before; what waits for other figures is taken back.
func askDeparture(ctx context.Context, db *ent.Client, d *ent.Declaration, round *ent.ReviewRound, set *standard.Set) error {
	sys := viewer.System(ctx, "the meeting's departure")
	departs := Departs(*round.CollectiveScore, *round.Aggregate, set)
	of := db.Consent.Query().Where(asked.DeclarationID(d.ID), asked.ActEQ(asked.ActDEPARTURE))
	waiting, err := of.Clone().Where(asked.DecisionEQ(asked.DecisionWAITING)).All(sys)
	if err != nil {
		return err
	}
	for _, c := range waiting {
		if departs && c.Reason == departure(round) {
			return nil
		}
		err := c.Update().AddVersion(1).SetDecision(asked.DecisionREFUSED).SetDecidedByName("系统").
			SetAnswer("集体评审记录已修改").SetDecidedAt(clock.Now(ctx)).Exec(sys)
		if err != nil {
			return err
		}
	}
	if !departs {
		return nil
	}
	given, err := approved(ctx, db, d, round)
	if err != nil || given {
		return err
	}
	_, err = consent.Ask(ctx, db, d, consent.Request{Act: asked.ActDEPARTURE, Role: viewer.Leader, Reason: departure(round)})
	return err
}

// approved tells whether a leader approved this departure, of the meeting that goes on and
// not of one before an appeal.
func approved(ctx context.Context, db *ent.Client, d *ent.Declaration, round *ent.ReviewRound) (bool, error) {
	return db.Consent.Query().Where(asked.DeclarationID(d.ID), asked.ActEQ(asked.ActDEPARTURE),
		asked.DecisionEQ(asked.DecisionGIVEN), asked.Reason(departure(round)), asked.DecidedAtGTE(d.StageSince)).
		Exist(viewer.System(ctx, "is the departure approved"))
}

// mayDepart says what a departing score still lacks.
func mayDepart(ctx context.Context, db *ent.Client, d *ent.Declaration, round *ent.ReviewRound, set *standard.Set) error {
	if !Departs(*round.CollectiveScore, *round.Aggregate, set) {
		return nil
	}
	given, err := approved(ctx, db, d, round)
	if err == nil && !given {
		return fault.New(fault.Frozen, "集体评审得分 %s 与汇总分 %s 相差超过 %s 分，须经领导同意",
			*round.CollectiveScore, *round.Aggregate, set.Settings.Scoring.Departure).At("departureReason")
	}
	return err
}
