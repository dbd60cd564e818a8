package domaintest

import (
	"context"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
)

// noPassword is a hash that no password has: the stand's people do not sign in.
const noPassword = "-"

// entered is when everybody's rights and terms began.
const entered clock.Date = "2026-01-01"

func (h *H) addPeople(ctx context.Context, db *ent.Client, people []person) error {
	creates := make([]*ent.UserCreate, len(people))
	for i, p := range people {
		creates[i] = db.User.Create().SetLogin(string(p.who)).SetName(p.name).SetPasswordHash(noPassword)
		if p.unit != "" {
			creates[i].SetUnit(h.Units[p.unit])
		}
		if p.section != "" {
			creates[i].SetSection(h.Sections[p.section])
		}
	}
	rows, err := db.User.CreateBulk(creates...).Save(ctx)
	if err != nil {
		return err
	}
	grants := make([]*ent.RoleGrantCreate, len(people))
	for i, p := range people {
		h.Users[p.who] = rows[i]
		grants[i] = db.RoleGrant.Create().SetUser(rows[i]).SetRole(p.role).SetNillableUnitID(rows[i].UnitID).
			SetNillableSectionID(rows[i].SectionID).SetValidFrom(entered).SetGrantedBy("于安全")
	}
	return db.RoleGrant.CreateBulk(grants...).Exec(ctx)
}

func (h *H) addLibrary(ctx context.Context, db *ent.Client, entries []entry) error {
	if err := h.addPeople(ctx, db, signingIn(entries)); err != nil {
		return err
	}
	creates := make([]*ent.ExpertCreate, len(entries))
	for i, e := range entries {
		creates[i] = db.Expert.Create().SetCode("E0" + string(e.who[len(e.who)-1])).SetNameZh(e.name).
			SetMajorZh(e.major).SetTitleZh(e.title).SetEmployerZh(e.employer).SetEmployerKind(e.kind).
			SetFields(e.fields).SetConflictUnits(e.conflicts).
			SetStatus(expert.StatusACTIVE).SetEntryDate(entered).SetTermEnd("2028-12-31").
			SetUserID(h.Users[e.who].ID)
	}
	return db.Expert.CreateBulk(creates...).Exec(ctx)
}
