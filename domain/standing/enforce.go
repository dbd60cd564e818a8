package standing

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/viewer"
)

// Enforce takes the pauses that follow by rule from declines in a row and from
// overdue sheets, and files away those whose time is over: the library ends the pause
// itself (library.LiftPauses). It is the machine's job, over all divisions.
func Enforce(ctx context.Context, db *ent.Client) error {
	const job = "measures by rule"
	all := viewer.Machine(ctx, "", job)
	if err := end(all, db); err != nil {
		return err
	}
	active, err := db.Expert.Query().Where(expert.StatusEQ(expert.StatusACTIVE)).Order(expert.ByDivision(), expert.ByCode()).All(all)
	if err != nil {
		return err
	}
	byDivision := map[string][]*ent.Expert{}
	for _, e := range active {
		byDivision[e.Division] = append(byDivision[e.Division], e)
	}
	for division, experts := range byDivision {
		if err := enforce(viewer.Machine(ctx, division, job), db, experts); err != nil {
			return fmt.Errorf("%s in %s: %w", job, division, err)
		}
	}
	return nil
}

// end closes the measures whose last day has passed, and with them what they alone kept.
func end(ctx context.Context, db *ent.Client) error {
	over, err := db.ExpertMeasure.Query().
		Where(expertmeasure.StatusEQ(expertmeasure.StatusIN_FORCE), expertmeasure.EndsLT(today(ctx))).All(ctx)
	if err != nil {
		return err
	}
	for _, m := range over {
		ctx := viewer.Machine(ctx, m.Division, "a pause is over")
		if err := db.ExpertMeasure.UpdateOneID(m.ID).SetStatus(expertmeasure.StatusENDED).SetVersion(m.Version + 1).Exec(ctx); err != nil {
			return err
		}
		if err := forget(ctx, db, m.ExpertID); err != nil {
			return err
		}
	}
	return nil
}

func enforce(ctx context.Context, db *ent.Client, experts []*ent.Expert) error {
	set, err := standard.Current(ctx, db)
	if err != nil || set.Settings == nil {
		return err // a division without standards has no rules
	}
	limits := set.Settings.Panel
	conducts, err := observe(ctx, db, experts, limits.DeclinesToPause)
	if err != nil {
		return err
	}
	for _, e := range experts {
		c := conducts[e.ID]
		switch {
		case limits.DeclinesToPause > 0 && c.declines >= limits.DeclinesToPause:
			err = pause(ctx, db, e, measure{rule: expertmeasure.RuleDECLINES,
				reason: fmt.Sprintf("连续 %d 次谢绝或未答复评审邀请", c.declines)})
		case limits.OverdueToPause > 0 && c.overdue >= limits.OverdueToPause:
			err = pause(ctx, db, e, measure{rule: expertmeasure.RuleOVERDUE,
				reason: fmt.Sprintf("本年度 %d 次逾期未提交评审表", c.overdue)})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// conduct is what the rules look at: declines in a row up to now, overdue sheets of
// the year. What a pause of the rule has answered already does not count again.
type conduct struct{ declines, overdue int }

// observe reads what the rules look at and no more: the sheets that were due this year,
// and the answers of those alone who declined as often as the rule asks for.
func observe(ctx context.Context, db *ent.Client, experts []*ent.Expert, declines int) (map[uuid.UUID]*conduct, error) {
	conducts := map[uuid.UUID]*conduct{}
	for _, e := range experts {
		conducts[e.ID] = &conduct{}
	}
	ids := slices.Collect(maps.Keys(conducts))
	measures, err := db.ExpertMeasure.Query().Where(expertmeasure.ExpertIDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	from, _ := clock.Year(today(ctx).Year())
	due, err := db.ExpertSheet.Query().Where(expertsheet.ExpertIDIn(ids...), expertsheet.DueAtGTE(from)).All(ctx)
	if err != nil {
		return nil, err
	}
	ended, err := stepped(ctx, db, from, workflow.Recuse, workflow.Void)
	if err != nil {
		return nil, err
	}
	countOverdue(conducts, due, ended, latest(measures, expertmeasure.RuleOVERDUE), from, clock.Now(ctx))
	often, err := declining(ctx, db, ids, declines)
	if err != nil || len(often) == 0 {
		return conducts, err
	}
	asked, err := db.ExpertSheet.Query().Where(expertsheet.ExpertIDIn(often...)).All(ctx)
	if err != nil {
		return nil, err
	}
	answers, err := db.StageChange.Query().
		Where(toSheetsOf(often), stagechange.ActionIn(string(workflow.Accept), string(workflow.Decline), string(workflow.Lapse))).
		All(ctx)
	if err != nil {
		return nil, err
	}
	countDeclines(conducts, asked, answers, latest(measures, expertmeasure.RuleDECLINES))
	return conducts, nil
}

// declining are those of the experts who declined, or did not answer, so many invitations
// at all: nobody else can have done so as often in a row.
func declining(ctx context.Context, db *ent.Client, experts []uuid.UUID, least int) (often []uuid.UUID, err error) {
	var counted []struct {
		ExpertID uuid.UUID `json:"expert_id"`
		Count    int       `json:"count"`
	}
	err = db.ExpertSheet.Query().Where(expertsheet.ExpertIDIn(experts...), expertsheet.StatusEQ(expertsheet.StatusDECLINED)).
		GroupBy(expertsheet.FieldExpertID).Aggregate(ent.Count()).Scan(ctx, &counted)
	for _, c := range counted {
		if least > 0 && c.Count >= least {
			often = append(often, c.ExpertID)
		}
	}
	return often, err
}

// toSheetsOf are the steps of these experts' sheets.
func toSheetsOf(experts []uuid.UUID) predicate.StageChange {
	return func(s *sql.Selector) {
		t := sql.Table(expertsheet.Table)
		values := make([]any, len(experts))
		for i, id := range experts {
			values[i] = id
		}
		s.Where(sql.In(s.C(stagechange.FieldSheetID),
			sql.Dialect(s.Dialect()).Select(t.C(expertsheet.FieldID)).From(t).Where(sql.In(t.C(expertsheet.FieldExpertID), values...))))
	}
}

// latest is when each expert was last paused by a rule.
func latest(measures []*ent.ExpertMeasure, rule expertmeasure.Rule) map[uuid.UUID]time.Time {
	last := map[uuid.UUID]time.Time{}
	for _, m := range measures {
		if m.Rule == rule && m.CreatedAt.After(last[m.ExpertID]) {
			last[m.ExpertID] = m.CreatedAt
		}
	}
	return last
}

func countOverdue(conducts map[uuid.UUID]*conduct, sheets []*ent.ExpertSheet, ended, since map[uuid.UUID]time.Time, from, now time.Time) {
	for _, s := range sheets {
		if overdue(s, ended[s.ID], now) && !s.DueAt.Before(from) && s.DueAt.After(since[s.ExpertID]) {
			conducts[s.ExpertID].overdue++
		}
	}
}

// countDeclines follows the last answer to each invitation in the order in which they
// came: an acceptance that stood begins the row anew, one that was taken back is a decline.
func countDeclines(conducts map[uuid.UUID]*conduct, sheets []*ent.ExpertSheet, answers []*ent.StageChange, since map[uuid.UUID]time.Time) {
	owner := map[uuid.UUID]uuid.UUID{}
	for _, s := range sheets {
		owner[s.ID] = s.ExpertID
	}
	slices.SortFunc(answers, func(a, b *ent.StageChange) int {
		return cmp.Or(a.CreatedAt.Compare(b.CreatedAt), slices.Compare(a.ID[:], b.ID[:]))
	})
	last := map[uuid.UUID]*ent.StageChange{}
	for _, a := range answers {
		last[*a.SheetID] = a
	}
	for _, a := range answers {
		id, ours := owner[*a.SheetID]
		switch {
		case last[*a.SheetID] != a:
		case !ours || !a.CreatedAt.After(since[id]):
		case a.Action == string(workflow.Accept):
			conducts[id].declines = 0
		default:
			conducts[id].declines++
		}
	}
}
