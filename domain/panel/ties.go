package panel

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/viewer"
)

// leavers ties experts by how they left an earlier panel of the declaration: who was
// recused, or whose sheet the office voided, never judges this project again; who
// declined is busy as long as the round goes on.
func leavers(ctx context.Context, db *ent.Client, d *ent.Declaration) (map[uuid.UUID][]Relation, error) {
	ties := map[uuid.UUID][]Relation{}
	left, err := db.ExpertSheet.Query().Where(expertsheet.DeclarationID(d.ID),
		expertsheet.StatusIn(expertsheet.StatusDECLINED, expertsheet.StatusRECUSED, expertsheet.StatusVOID)).
		WithRound().All(ctx)
	if err != nil || len(left) == 0 {
		return ties, err
	}
	steps, err := db.StageChange.Query().Where(stagechange.DeclarationID(d.ID), stagechange.SheetIDNotNil(),
		stagechange.ActionIn(string(workflow.Recuse), string(workflow.Void))).All(ctx)
	if err != nil {
		return nil, err
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
	return ties, nil
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
