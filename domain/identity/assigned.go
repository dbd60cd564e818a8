package identity

import (
	"context"
	"slices"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencycontract"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// assign gives a viewer who works for a third party what is open to him today: the
// projects of his teams that were declared independent, from the first day of the
// contract to its last.
func assign(ctx context.Context, db *ent.Client, v *viewer.Viewer) error {
	if !policy.WorksForAgency(v) {
		return nil
	}
	person, err := db.AgencyPerson.Query().Where(agencyperson.UserID(v.UserID), agencyperson.Division(v.Division), agencyperson.LeftAtIsNil(),
		agencyperson.HasAgencyWith(agency.StatusEQ(agency.StatusACTIVE))).Order(agencyperson.ByID()).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	v.AgencyID = &person.AgencyID
	today := clock.DateOf(clock.Now(ctx))
	v.Contracts, err = db.AgencyContract.Query().Where(agencycontract.AgencyID(person.AgencyID),
		agencycontract.StartsOnLTE(today), agencycontract.EndsOnGTE(today)).Order(agencycontract.ByID()).IDs(ctx)
	if err != nil {
		return err
	}
	rows, err := db.AgencyAssignment.Query().Where(agencyassignment.ContractIDIn(v.Contracts...), agencyassignment.SignedAtNotNil(),
		agencyassignment.WithdrawnAtIsNil()).Order(agencyassignment.ByID()).All(ctx)
	for _, row := range rows {
		if slices.Contains(row.Team, person.ID) {
			v.Assigned = append(v.Assigned, row.DeclarationID)
		}
	}
	return err
}
