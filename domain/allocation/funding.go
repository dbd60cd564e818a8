package allocation

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/viewer"
)

// Funding is a batch's money shared out under a ceiling: the rule's proposal, the plan
// with people's departures, and the best that the money could do beside it.
type Funding struct {
	Batch    *ent.Batch
	Ceiling  *exact.Money // the one asked for, else the batch's; without any nothing is shared out
	Strict   bool
	Whole    *FundingSum // nil for who sees a part of the batch only
	Sections []*FundingSection
	Classes  []Class // empty without Whole

	lines []*FundingLine
	db    *ent.Client
}

// FundingSum adds lines up.
type FundingSum struct {
	Candidates    int
	Asked         exact.Money
	First         int // of them before the ranking
	FirstAmount   exact.Money
	Funded        int
	Used          exact.Money
	Reserve       int
	ReserveAmount exact.Money
	Departures    int
}

// FundingSection is one section's part; Left is empty where it has no limit of its own.
type FundingSection struct {
	Section *ent.Section
	Ceiling *exact.Money
	Left    *exact.Money
	Sum     *FundingSum
}

// FundingLine is one project in the ranking.
type FundingLine struct {
	DeclarationID uuid.UUID
	Code          string
	NameZh        string
	Unit          *ent.Unit
	Section       *ent.Section
	Place         *int // none before the ranking
	Standing      Standing
	Basis         string
	Priority      *int
	Score         *exact.Points
	Amount        exact.Money // what the review grants
	Levels        []exact.Money
	Group         string
	Proposed      exact.Money // by the rule alone; 0 on the reserve list
	ProposedWhy   string
	Planned       exact.Money // with people's departures
	Why           string
	Before        exact.Money // planned under the batch's own ceiling and switch; where it has none, as now
	Best          *exact.Money
	Departure     *FundingDecision
	Version       int  // of what was settled; 0 where nothing was
	Open          bool // it is in no signed report yet
}

// Left is what the ceiling leaves, less than nothing where it is overspent.
func (f *Funding) Left() *exact.Money {
	if f.Ceiling == nil || f.Whole == nil {
		return nil
	}
	left := *f.Ceiling - f.Whole.Used
	return &left
}

// Fund shares the money of a batch out, under its own ceiling or another one tried
// here. Lines are those that the viewer sees; the ranking is that of the whole batch.
func Fund(ctx context.Context, db *ent.Client, batchID uuid.UUID, ceiling *exact.Money, strict *bool) (*Funding, error) {
	b, err := db.Batch.Query().Where(batch.ID(batchID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing().At("batchID")
	case err != nil:
		return nil, err
	case ceiling != nil && *ceiling < 0:
		return nil, fault.New(fault.AmountPositive, "资金总额不能小于 0").At("ceiling")
	}
	r, err := rowsOf(ctx, db, b)
	if err != nil {
		return nil, err
	}
	f := &Funding{Batch: b, Ceiling: cmp.Or(ceiling, b.Ceiling), Strict: b.StrictCeiling, db: db}
	if strict != nil {
		f.Strict = *strict
	}
	r.share(f)
	r.tell(f)
	return f, nil
}

// Planned is what a batch's plan gives each of its candidates, 0 on the reserve list; it is
// nil for a batch without a ceiling.
func Planned(ctx context.Context, db *ent.Client, b *ent.Batch) (map[uuid.UUID]exact.Money, error) {
	if b.Ceiling == nil {
		return nil, nil
	}
	r, err := rowsOf(viewer.System(ctx, "money under a ceiling"), db, b)
	if err != nil {
		return nil, err
	}
	planned := make(map[uuid.UUID]exact.Money, len(r.declarations))
	for i, award := range Arrange(r.limits, r.projects, r.decided) {
		planned[r.declarations[i].ID] = award.Amount
	}
	return planned, nil
}

// rows are a batch's candidates in the order of their codes, and all that the ranking
// asks of them.
type rows struct {
	declarations []*ent.Declaration
	seen         map[uuid.UUID]bool
	units        map[uuid.UUID]*ent.Unit
	sections     map[uuid.UUID]*ent.Section
	marks        Marks
	limits       Limits
	projects     []Project
	decided      map[int]Decision
}

// rowsOf reads the candidates without their forms.
func rowsOf(ctx context.Context, db *ent.Client, b *ent.Batch) (*rows, error) {
	machine := viewer.System(ctx, "money under a ceiling")
	r := &rows{seen: map[uuid.UUID]bool{}, units: map[uuid.UUID]*ent.Unit{}, sections: map[uuid.UUID]*ent.Section{}, decided: map[int]Decision{}}
	seen, err := db.Declaration.Query().Where(declaration.BatchID(b.ID), granted()).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("candidates that the viewer sees: %w", err)
	}
	for _, id := range seen {
		r.seen[id] = true
	}
	r.declarations, err = db.Declaration.Query().Where(declaration.BatchID(b.ID), granted()).Order(declaration.ByCode()).
		Select(declaration.FieldID, declaration.FieldCode, declaration.FieldNameZh, declaration.FieldUnitID, declaration.FieldSectionID,
			declaration.FieldStage, declaration.FieldPriority, declaration.FieldScore, declaration.FieldReviewedAmount).All(machine)
	if err != nil {
		return nil, fmt.Errorf("candidates of the batch: %w", err)
	}
	units, err := db.Unit.Query().All(machine)
	if err != nil {
		return nil, fmt.Errorf("units: %w", err)
	}
	for _, u := range units {
		r.units[u.ID] = u
	}
	sections, err := db.Section.Query().All(machine)
	if err != nil {
		return nil, fmt.Errorf("sections: %w", err)
	}
	for _, s := range sections {
		r.sections[s.ID] = s
	}
	if r.marks, err = MarksOf(ctx, db, b.ID); err != nil {
		return nil, err
	}
	var own exact.Money
	if b.Ceiling != nil {
		own = *b.Ceiling
	}
	if r.limits, err = LimitsOf(ctx, db, b, own); err != nil {
		return nil, err
	}
	for i, d := range r.declarations {
		r.projects = append(r.projects, r.marks.Settled(d.ID, d.Code, r.sections[d.SectionID].Code, pick(d.Priority), d.Score, *d.ReviewedAmount))
		if decision, departs := r.marks.Decided(d.ID); departs {
			r.decided[i] = decision
		}
	}
	return r, nil
}

func pick(priority *int) int {
	if priority == nil {
		return 0
	}
	return *priority
}

// share arranges the candidates: by the rule, with departures, under the batch's own
// ceiling, and at best.
func (r *rows) share(f *Funding) {
	for _, i := range order(r.projects) {
		f.lines = append(f.lines, r.line(i))
	}
	if f.Ceiling == nil {
		return
	}
	tried := r.limits
	tried.Ceiling, tried.Strict = *f.Ceiling, f.Strict
	proposed := Arrange(tried, r.projects, nil)
	planned := Arrange(tried, r.projects, r.decided)
	before := planned // a batch without a ceiling has planned nothing that could move
	if f.Batch.Ceiling != nil {
		before = Arrange(r.limits, r.projects, r.decided)
	}
	classes, best := Optimum(tried, r.projects, proposed)
	if len(r.seen) == len(r.declarations) {
		f.Classes = classes
	}
	for k, i := range order(r.projects) {
		line := f.lines[k]
		if planned[i].Place > 0 {
			line.Place = &planned[i].Place
		}
		line.Proposed, line.ProposedWhy = proposed[i].Amount, proposed[i].Why
		line.Planned, line.Why = planned[i].Amount, planned[i].Why
		line.Before, line.Best = before[i].Amount, &best[i]
	}
}

func (r *rows) line(i int) *FundingLine {
	d, p := r.declarations[i], r.projects[i]
	line := &FundingLine{DeclarationID: d.ID, Code: d.Code, NameZh: d.NameZh, Unit: r.units[d.UnitID], Section: r.sections[d.SectionID],
		Standing: p.Standing, Priority: d.Priority, Score: d.Score, Amount: p.Amount, Levels: p.Levels, Group: p.Group,
		Open: d.Stage == declaration.StageREVIEW_CLOSED}
	if mark, marked := r.marks[d.ID]; marked {
		line.Version, line.Basis = mark.Version, mark.Basis
	}
	if decision, departs := r.decided[i]; departs {
		line.Departure = &FundingDecision{decision.Amount, decision.Reason}
	}
	return line
}

// tell keeps the lines that the viewer sees, and adds them up.
func (r *rows) tell(f *Funding) {
	whole := len(r.seen) == len(r.declarations)
	f.lines = slices.DeleteFunc(f.lines, func(l *FundingLine) bool { return !r.seen[l.DeclarationID] })
	all, parts := &FundingSum{}, map[string]*FundingSection{}
	if whole {
		f.Whole = all
		for _, s := range r.sections {
			if _, limited := r.limits.Sections[s.Code]; limited {
				parts[s.Code] = &FundingSection{Section: s, Sum: &FundingSum{}}
			}
		}
	}
	for _, l := range f.lines {
		part, begun := parts[l.Section.Code]
		if !begun {
			part = &FundingSection{Section: l.Section, Sum: &FundingSum{}}
			parts[l.Section.Code] = part
		}
		all.add(l)
		part.Sum.add(l)
	}
	f.Sections = []*FundingSection{}
	for _, code := range slices.Sorted(maps.Keys(parts)) {
		part := parts[code]
		if ceiling, limited := r.limits.Sections[code]; limited {
			left := ceiling - part.Sum.Used
			part.Ceiling, part.Left = &ceiling, &left
		}
		f.Sections = append(f.Sections, part)
	}
}

func (s *FundingSum) add(l *FundingLine) {
	s.Candidates++
	s.Asked += l.Amount
	if l.Standing != Ranked {
		s.First++
		s.FirstAmount += l.Planned
	}
	if l.Departure != nil {
		s.Departures++
	}
	if l.Planned > 0 {
		s.Funded++
		s.Used += l.Planned
	} else {
		s.Reserve++
		s.ReserveAmount += l.Amount
	}
}
