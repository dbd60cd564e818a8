package scoring

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// MeetingFigures are a meeting's figures while its leader writes them down.
type MeetingFigures struct {
	RoundID  uuid.UUID
	Score    *exact.Points
	Amount   *exact.Money
	Opinion  *term.Opinion
	LineCuts []*form.LineCut
}

// MeetingCheck is what a meeting's figures come to: how far the score is from the
// aggregate, what is cut from the declared amount, and how much of it the lines say.
type MeetingCheck struct {
	Difference *exact.Points
	Departs    bool
	Grade      *term.Grade
	Cut        *exact.Money
	LineSum    exact.Money
	Faults     []*fault.Fault
}

// WeighMeeting checks a meeting's figures for the panel's leader, without keeping them.
func WeighMeeting(ctx context.Context, db *ent.Client, in MeetingFigures) (*MeetingCheck, error) {
	m, err := sitting(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	if err := m.led(); err != nil {
		return nil, err
	}
	round, err := panel.Read(ctx, db, in.RoundID)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, round.Edges.Declaration.Edges.Batch)
	if err != nil {
		return nil, err
	}
	return in.weigh(*round.Aggregate, askedBy(round.Edges.Declaration), set), nil
}

func (in MeetingFigures) weigh(aggregate exact.Points, asked Asked, set *standard.Set) *MeetingCheck {
	c := &MeetingCheck{Faults: []*fault.Fault{}}
	if in.Score != nil {
		off, given := *in.Score-aggregate, grade(*in.Score, set)
		c.Difference, c.Departs, c.Grade = &off, Departs(*in.Score, aggregate, set), &given
		c.Faults = append(c.Faults, checkScore(*in.Score)...)
	}
	if in.Amount != nil {
		cut := asked.Amount - *in.Amount
		c.Cut = &cut
	}
	for _, row := range in.LineCuts {
		c.LineSum += row.Cut
	}
	if in.Opinion != nil {
		c.Faults = append(c.Faults, checkGrant(*in.Opinion, in.Amount, in.LineCuts, asked, set)...)
	}
	return c
}

// checkGrant holds what a meeting grants against what was declared, as on a sheet.
func checkGrant(opinion term.Opinion, amount *exact.Money, rows []*form.LineCut, asked Asked, set *standard.Set) fault.List {
	money := SheetContent{Opinion: &opinion, SuggestedAmount: amount, LineCuts: cuts(rows)}
	return moved(money.checkMoney(asked, set.Codes.CutReason), "suggestedAmount", "amount")
}
