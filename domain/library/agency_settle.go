package library

import (
	"context"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agencymark"
	"hengxiao/ent/policy"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// AgencySettlement is what is settled of a contract: its amount times the coefficient of
// the standing of the mean of its assignments' marks.
type AgencySettlement struct {
	Marks       int
	Mean        exact.Points
	Standing    term.Standing
	Coefficient exact.Decimal
	Amount      exact.Money
}

// Settle reckons what a contract is settled with; nil where nothing was marked (未考核), and
// for who does not settle it.
func Settle(ctx context.Context, db *ent.Client, c *ent.AgencyContract) (*AgencySettlement, error) {
	if !policy.Settles(viewer.FromContext(ctx), c.UnitID) {
		return nil, nil
	}
	marks, err := db.AgencyMark.Query().Where(agencymark.ContractID(c.ID)).All(ctx)
	if err != nil || len(marks) == 0 {
		return nil, err
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	totals := make([]exact.Points, len(marks))
	for i, m := range marks {
		totals[i] = value(m.Total)
	}
	mean, band := meanOf(set, totals)
	after := set.AgencyAssessment().After(band.Standing)
	return &AgencySettlement{Marks: len(marks), Mean: mean, Standing: band.Standing, Coefficient: after.Coefficient, Amount: after.Settled(value(c.Amount))}, nil
}
