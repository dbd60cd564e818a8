package screening

import (
	"cmp"
	"context"
	"math/big"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/verdict"
	"hengxiao/ent/term"
)

// WhatIf is what a rule set would have made of a batch: its projects as they were
// screened, on the same facts, beside what the rules would decide.
type WhatIf struct {
	Batch    *ent.Batch
	Judged   int
	Amount   exact.Money
	Outcomes []*OutcomeShift
	// Reviewed are the projects that experts see, alone or at a meeting.
	Reviewed     *OutcomeShift
	Share        exact.Decimal // of the money, that experts would see more or less of
	ChangedCount int
	Changed      []*Reroute // the dearest first, at most changedShown
}

// OutcomeShift is how many have an outcome, and their money.
type OutcomeShift struct {
	Outcome      *term.Outcome // nil of several together
	Before       int
	After        int
	AmountBefore exact.Money
	AmountAfter  exact.Money
}

// Reroute is a project that would go another way.
type Reroute struct {
	Declaration *ent.Declaration
	Before      term.Outcome
	After       term.Outcome
	Rule        string
	Why         string
}

const changedShown = 200

func (s *OutcomeShift) was(m exact.Money) { s.Before, s.AmountBefore = s.Before+1, s.AmountBefore+m }
func (s *OutcomeShift) is(m exact.Money)  { s.After, s.AmountAfter = s.After+1, s.AmountAfter+m }

// Try measures a batch's projects by a rule set, a draft or any edition. Nothing is
// written: verdicts that were given stay.
func Try(ctx context.Context, db *ent.Client, standardID, batchID uuid.UUID) (*WhatIf, error) {
	rules, err := standard.RulesOf(ctx, db, standardID)
	if err != nil {
		return nil, err
	}
	b, err := db.Batch.Query().Where(batch.ID(batchID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("batchID")
	}
	if err != nil {
		return nil, err
	}
	given, err := newest(ctx, db, b)
	if err != nil {
		return nil, err
	}
	w := compareOutcomes(rules.InOrder(), given)
	w.Batch = b
	return w, w.name(ctx, db, rules, given)
}

// newest are the newest verdicts of a batch's declarations.
func newest(ctx context.Context, db *ent.Client, b *ent.Batch) (map[uuid.UUID]*ent.Verdict, error) {
	rows, err := db.Verdict.Query().Where(verdict.HasDeclarationWith(declaration.BatchID(b.ID)), verdict.OutcomeNotNil()).
		Order(verdict.ByRevision()).
		Select(verdict.FieldDeclarationID, verdict.FieldOutcome, verdict.FieldFacts).All(ctx)
	given := make(map[uuid.UUID]*ent.Verdict, len(rows))
	for _, v := range rows {
		given[v.DeclarationID] = v
	}
	return given, err
}

// compareOutcomes counts what the rules make of the facts beside what was decided.
func compareOutcomes(rules []standard.Rule, given map[uuid.UUID]*ent.Verdict) *WhatIf {
	w := &WhatIf{Reviewed: &OutcomeShift{}, Changed: []*Reroute{}, Share: "0.0000"}
	shifts := map[term.Outcome]*OutcomeShift{}
	for _, o := range standard.Outcomes {
		shifts[o] = &OutcomeShift{Outcome: &o}
		w.Outcomes = append(w.Outcomes, shifts[o])
	}
	for id, v := range given {
		money := v.Facts.Amount
		before, after := *v.Outcome, decide(rules, v.Facts).Outcome
		w.Judged, w.Amount = w.Judged+1, w.Amount+money
		shifts[before].was(money)
		shifts[after].is(money)
		if byExperts(before) {
			w.Reviewed.was(money)
		}
		if byExperts(after) {
			w.Reviewed.is(money)
		}
		if before != after {
			w.Changed = append(w.Changed, &Reroute{Declaration: &ent.Declaration{ID: id}, Before: before, After: after})
		}
	}
	if w.Amount > 0 {
		moved := new(big.Rat).Sub(w.Reviewed.AmountAfter.Rat(), w.Reviewed.AmountBefore.Rat())
		w.Share = exact.Fixed(moved.Quo(moved.Abs(moved), w.Amount.Rat()), 4)
	}
	w.ChangedCount = len(w.Changed)
	return w
}

func byExperts(o term.Outcome) bool { return o == term.ByExpert || o == term.ExpertCollective }

// name keeps the dearest of the changed projects and says which they are and why.
func (w *WhatIf) name(ctx context.Context, db *ent.Client, rules *standard.RuleSet, given map[uuid.UUID]*ent.Verdict) error {
	facts := func(r *Reroute) Facts { return given[r.Declaration.ID].Facts }
	slices.SortFunc(w.Changed, func(a, b *Reroute) int {
		return cmp.Or(cmp.Compare(facts(b).Amount, facts(a).Amount), cmp.Compare(a.Declaration.ID.String(), b.Declaration.ID.String()))
	})
	w.Changed = w.Changed[:min(len(w.Changed), changedShown)]
	ids := make([]uuid.UUID, len(w.Changed))
	for i, r := range w.Changed {
		ids[i] = r.Declaration.ID
	}
	rows, err := db.Declaration.Query().Where(declaration.IDIn(ids...)).WithUnit().All(ctx)
	if err != nil {
		return err
	}
	byID := make(map[uuid.UUID]*ent.Declaration, len(rows))
	for _, d := range rows {
		byID[d.ID] = d
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return err
	}
	for _, r := range w.Changed {
		tell := teller{known{facts(r)}, set.Codes}
		rule := decide(rules.InOrder(), facts(r))
		r.Rule, r.Why = rule.NameZh, tell.why(rule.When.Root)
		r.Declaration = byID[r.Declaration.ID]
	}
	return nil
}
