package library

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// Shelf is the library with all that is known to tie its people to units, read once
// for as many projects as are asked about. Experts are ordered by code.
type Shelf struct {
	Experts  []*ent.Expert
	Absences map[uuid.UUID][]*ent.ExpertAbsence // that stand and are not over

	day   clock.Date
	ties  map[uuid.UUID][]Tie
	units map[uuid.UUID]*ent.Unit
	staff map[uuid.UUID][]*ent.User // heads and clerks, and whoever else acts for the unit
}

// Open reads the library of the viewer's division. Who may know of it has been
// checked.
func Open(ctx context.Context, db *ent.Client) (*Shelf, error) {
	ctx = viewer.System(ctx, "what ties experts")
	s := &Shelf{day: clock.DateOf(clock.Now(ctx)), ties: map[uuid.UUID][]Tie{},
		units: map[uuid.UUID]*ent.Unit{}, staff: map[uuid.UUID][]*ent.User{}}
	division := viewer.FromContext(ctx).Division
	var err error
	s.Experts, err = db.Expert.Query().Where(expert.Division(division)).Order(expert.ByCode()).All(ctx)
	if err != nil {
		return nil, err
	}
	// Not as edges of the experts: those would go with them to whoever reads the pool.
	declared, err := db.ExpertRelation.Query().Where(expertrelation.WithdrawnAtIsNil()).Order(expertrelation.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	relations := map[uuid.UUID][]*ent.ExpertRelation{}
	for _, r := range declared {
		relations[r.ExpertID] = append(relations[r.ExpertID], r)
	}
	if s.Absences, err = standingAbsences(ctx, db); err != nil {
		return nil, err
	}
	units, err := db.Unit.Query().All(ctx)
	if err != nil {
		return nil, err
	}
	for _, u := range units {
		s.units[u.ID] = u
	}
	if err := s.readStaff(ctx, db); err != nil {
		return nil, err
	}
	for _, e := range s.Experts {
		s.ties[e.ID] = s.tiesOf(e, relations[e.ID])
	}
	return s, nil
}

// readStaff finds who acts for which unit in this system.
func (s *Shelf) readStaff(ctx context.Context, db *ent.Client) error {
	people, err := db.User.Query().Where(user.Or(user.UnitIDNotNil(), user.HasGrantsWith(rolegrant.UnitIDNotNil()))).
		WithGrants(func(q *ent.RoleGrantQuery) { q.Where(rolegrant.UnitIDNotNil(), rolegrant.RevokedAtIsNil()) }).
		Order(user.ByLogin()).All(ctx)
	for _, u := range people {
		var of []uuid.UUID
		if u.UnitID != nil {
			of = append(of, *u.UnitID)
		}
		for _, g := range u.Edges.Grants {
			if !slices.Contains(of, *g.UnitID) {
				of = append(of, *g.UnitID)
			}
		}
		for _, id := range of {
			s.staff[id] = append(s.staff[id], u)
		}
	}
	return err
}

// Knows are the fields for which an expert may sit: his own, and those beside them.
func Knows(e *ent.Expert) []string {
	fields := slices.Clone(e.Fields)
	for _, f := range e.SideFields {
		if !slices.Contains(fields, f) {
			fields = append(fields, f)
		}
	}
	return fields
}

const (
	fromLibrary  = "专家库"
	fromAccounts = "系统账号"
	fromReviews  = "评审记录"
	fromUnit     = "单位申请"
)

// tiesOf lists what the rows say of an expert, whatever the project.
func (s *Shelf) tiesOf(e *ent.Expert, relations []*ent.ExpertRelation) []Tie {
	var ties []Tie
	if e.EmployerZh != "" && !remembered(e, relations) {
		ties = append(ties, employed(e))
	}
	for _, code := range e.ConflictUnits {
		ties = append(ties, Tie{Kind: standard.TieDeclared, Unit: code, Fact: declaredFact + code,
			Detail: "本人申报回避：" + s.nameOf(code), Source: fromLibrary})
	}
	for _, r := range relations {
		ties = append(ties, s.tieOf(r))
	}
	return append(ties, s.accounts(e)...)
}

// What the facts of a tie begin with.
const (
	employerFact = "employer "
	declaredFact = "declared "
	relationFact = "relation "
)

// employed is the tie to whom an expert works for, or did until he retired: he had left on
// the day on which he entered as retired, at the latest.
func employed(e *ent.Expert) Tie {
	t := Tie{Kind: standard.TieEmployer, Party: e.EmployerZh, Fact: employerFact + standard.NormalName(e.EmployerZh),
		Detail: "任职单位：" + e.EmployerZh, Source: fromLibrary}
	if e.EmployerKind == retired {
		t.Kind, t.Detail, t.Until = standard.TieWorked, "退休前任职单位："+e.EmployerZh, clock.DateOf(e.CreatedAt)
		if e.EntryDate != nil {
			t.Until = *e.EntryDate
		}
	}
	return t
}

// remembered tells whether a relation knows when somebody left the employer from whom he
// retired.
func remembered(e *ent.Expert, relations []*ent.ExpertRelation) bool {
	return e.EmployerKind == retired && slices.ContainsFunc(relations, func(r *ent.ExpertRelation) bool {
		return r.Kind == expertrelation.KindWORKED_FOR && r.DeclaredBy == viewer.SystemRole && same(r.PartyZh, e.EmployerZh)
	})
}

// retired is the kind of those who have left their last employer.
const retired = "RETIRED"

// accounts are the units for which the expert himself acts in this system.
func (s *Shelf) accounts(e *ent.Expert) []Tie {
	var ties []Tie
	for id, people := range s.staff {
		if e.UserID != nil && slices.ContainsFunc(people, func(u *ent.User) bool { return u.ID == *e.UserID }) {
			u := s.units[id]
			ties = append(ties, Tie{Kind: standard.TieAccount, Unit: u.Code, Fact: "account " + u.Code,
				Detail: "以系统账号为" + u.NameZh + "办理业务", Source: fromAccounts})
		}
	}
	slices.SortFunc(ties, func(a, b Tie) int { return strings.Compare(a.Unit, b.Unit) })
	return ties
}

// relationTies says what a declared relation is to the rules.
var relationTies = map[expertrelation.Kind]struct {
	tie  standard.Tie
	name string
}{
	expertrelation.KindWORKED_FOR: {standard.TieWorked, "任职或工作"},
	expertrelation.KindTOOK_PART:  {standard.TieTookPart, "参与项目"},
	expertrelation.KindCONSULTING: {standard.TieConsulted, "咨询合同"},
	expertrelation.KindRELATIVE:   {standard.TieRelative, "近亲属"},
	expertrelation.KindINTEREST:   {standard.TieInterest, "持股或任职企业"},
}

func (s *Shelf) tieOf(r *ent.ExpertRelation) Tie {
	known := relationTies[r.Kind]
	t := Tie{Kind: known.tie, Unit: r.UnitCode, Party: r.PartyZh, Project: r.ProjectZh, Fact: relationFact + r.ID.String(), Source: fromLibrary}
	if r.Until != nil {
		t.Until = *r.Until
	}
	said := []string{}
	for _, text := range []string{s.nameOf(r.UnitCode), r.PartyZh, r.ProjectZh, r.RoleZh, r.ContractNo, period(r)} {
		if text != "" {
			said = append(said, text)
		}
	}
	t.Detail = known.name + "：" + strings.Join(said, "，")
	return t
}

// period is a relation's time as people write it.
func period(r *ent.ExpertRelation) string {
	switch {
	case r.Since == nil && r.Until == nil:
		return ""
	case r.Until == nil:
		return fmt.Sprintf("%s 起", *r.Since)
	case r.Since == nil:
		return fmt.Sprintf("至 %s", *r.Until)
	default:
		return fmt.Sprintf("%s 至 %s", *r.Since, *r.Until)
	}
}

func (s *Shelf) nameOf(code string) string {
	for _, u := range s.units {
		if u.Code == code {
			return u.NameZh
		}
	}
	return code
}

// Project is a declaration as the rules look at it.
func (s *Shelf) Project(d *ent.Declaration) (Project, error) {
	u := s.units[d.UnitID]
	if u == nil {
		return Project{}, fmt.Errorf("declaration %s: its unit is not there", d.Code)
	}
	above := u
	if u.ParentID != nil && s.units[*u.ParentID] != nil {
		above = s.units[*u.ParentID]
	}
	papers, err := json.Marshal(d.Form)
	if err != nil {
		return Project{}, err
	}
	p := Project{Code: d.Code, NameZh: d.NameZh, Unit: placeOf(u), Department: placeOf(above), Day: s.day,
		Papers: standard.NormalName(string(papers))}
	for _, person := range s.staff[u.ID] {
		p.Staff = append(p.Staff, bare(person.Name))
	}
	for _, name := range []*string{d.Form.Leader, d.Form.Contact} {
		if name != nil {
			p.Staff = append(p.Staff, bare(*name))
		}
	}
	return p, nil
}

func placeOf(u *ent.Unit) Place { return Place{Code: u.Code, Names: []string{u.NameZh, u.ShortNameZh}} }

// bare is a name without what stands behind it in brackets: 陈某（经办）.
func bare(name string) string {
	if i := strings.IndexAny(name, "（("); i > 0 {
		return name[:i]
	}
	return name
}
