package library

import (
	"context"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/viewer"
)

// AgencyInput is a third party as a workbook brings it in, with its people.
type AgencyInput struct {
	SaveAgency
	People []AddAgencyPerson
}

// JudgeAgencies says what is wrong with each third party, which must not be in the library
// yet, and saves nothing. What is wrong with somebody lies under people[i].
func JudgeAgencies(ctx context.Context, db *ent.Client, rows []AgencyInput) ([]fault.List, error) {
	sys := viewer.System(ctx, "third parties are brought in")
	set, err := standard.Current(sys, db)
	if err != nil {
		return nil, err
	}
	there, err := db.Agency.Query().Where(agency.Division(viewer.FromContext(ctx).Division)).
		Select(agency.FieldCode, agency.FieldCreditCode).All(sys)
	if err != nil {
		return nil, err
	}
	known := map[string]string{}
	for _, a := range there {
		known[a.CreditCode] = a.Code
	}
	faults := make([]fault.List, len(rows))
	for i := range rows {
		rows[i].tidy()
		wrong, _ := fault.Of(rows[i].check(set.Codes))
		if code, taken := known[rows[i].CreditCode]; taken {
			wrong.Add(fault.New(fault.DupIndicator, "该机构已在库，编号 %s", code).At("creditCode"))
		}
		for j, p := range rows[i].People {
			wrong = append(wrong, p.check().Under("people[%d]", j)...)
		}
		faults[i] = wrong
	}
	return faults, nil
}

// EnterAgencies writes down third parties that were judged.
func EnterAgencies(ctx context.Context, db *ent.Client, rows []AgencyInput) error {
	for _, in := range rows {
		a, err := KeepAgency(ctx, db, in.SaveAgency)
		if err != nil {
			return err
		}
		for _, p := range in.People {
			p.AgencyID = a.ID
			if _, err := AddPerson(ctx, db, p); err != nil {
				return err
			}
		}
	}
	return nil
}
