package panel

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// tiesTo lists for each expert what ties him to the declaration: units worked for,
// an account of the unit's, and how he left an earlier panel of it.
func tiesTo(ctx context.Context, db *ent.Client, d *ent.Declaration, units []*ent.Unit,
	experts []*ent.Expert) (map[uuid.UUID][]Relation, error) {
	ties := map[uuid.UUID][]Relation{}
	for _, e := range experts {
		for _, u := range units {
			if slices.Contains(e.ConflictUnits, u.Code) {
				ties[e.ID] = append(ties[e.ID], Relation{To: u.Code, Reason: Employed, Source: library})
			}
		}
	}
	if err := tieStaff(ctx, db, units, experts, ties); err != nil {
		return nil, err
	}
	return ties, tieLeavers(ctx, db, d, ties)
}

// tieStaff ties experts who are themselves users of the unit or its department.
func tieStaff(ctx context.Context, db *ent.Client, units []*ent.Unit, experts []*ent.Expert,
	ties map[uuid.UUID][]Relation) error {
	for _, u := range units {
		staff, err := db.User.Query().Where(user.Or(user.UnitID(u.ID),
			user.HasGrantsWith(rolegrant.UnitID(u.ID), rolegrant.RevokedAtIsNil()))).IDs(ctx)
		if err != nil {
			return err
		}
		for _, e := range experts {
			if e.UserID != nil && slices.Contains(staff, *e.UserID) {
				ties[e.ID] = append(ties[e.ID], Relation{To: u.Code, Reason: Employed, Source: "系统账号"})
			}
		}
	}
	return nil
}

// tieLeavers: who was recused, or whose sheet the office voided, never judges this
// project again; who declined is busy as long as the round goes on.
func tieLeavers(ctx context.Context, db *ent.Client, d *ent.Declaration, ties map[uuid.UUID][]Relation) error {
	left, err := db.ExpertSheet.Query().Where(expertsheet.DeclarationID(d.ID),
		expertsheet.StatusIn(expertsheet.StatusDECLINED, expertsheet.StatusRECUSED, expertsheet.StatusVOID)).
		WithRound().All(ctx)
	if err != nil || len(left) == 0 {
		return err
	}
	steps, err := db.StageChange.Query().Where(stagechange.DeclarationID(d.ID), stagechange.SheetIDNotNil(),
		stagechange.ActionIn(string(workflow.Recuse), string(workflow.Void))).All(ctx)
	if err != nil {
		return err
	}
	by := map[uuid.UUID]viewer.Role{}
	for _, step := range steps {
		by[*step.SheetID] = step.ActorRole
	}
	for _, s := range left {
		if reason := leaving(s, by[s.ID]); reason != "" {
			ties[s.ExpertID] = append(ties[s.ExpertID], Relation{To: d.Code, Reason: reason, Source: "评审记录"})
		}
	}
	return nil
}

// leaving is what an ended sheet says about its expert; empty for nothing.
func leaving(s *ent.ExpertSheet, by viewer.Role) Reason {
	round := s.Edges.Round.Status
	switch {
	case s.Status == expertsheet.StatusDECLINED && (round == reviewround.StatusFORMING || round == reviewround.StatusINDIVIDUAL):
		return Busy
	case s.Status == expertsheet.StatusRECUSED && by == viewer.Expert:
		return Asked
	case s.Status != expertsheet.StatusDECLINED && by == viewer.PerfOffice:
		return Ordered
	default:
		return ""
	}
}
