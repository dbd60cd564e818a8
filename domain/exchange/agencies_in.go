package exchange

import (
	"context"
	"fmt"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/tableimport"
)

// agencyColumns are what a workbook of third parties has, out as well as in: one row a
// person, the agency said once.
var agencyColumns = []column{
	{"统一社会信用代码", "creditCode", true}, {"机构名称", "nameZh", true}, {"机构类别", "kind", true}, {"信用管理平台登记", "onPlatform", true},
	{"专业领域", "fields", false}, {"以往业绩", "pastWork", false}, {"姓名", "person", true}, {"职称", "titleZh", false},
	{"从业年限", "years", false}, {"主评人", "leads", true}, {"资格证书", "certificates", true},
}

const agencySheet = "第三方机构"

// ofAgencies are the columns that say something of the agency itself, beside its code.
var ofAgencies = []string{"nameZh", "kind", "onPlatform", "fields", "pastWork"}

// ofPeople are the columns that say something of a person, by the fields of the library.
var ofPeople = map[string]string{"nameZh": "person", "titleZh": "titleZh", "years": "years", "certificates": "certificates"}

var agencyKinds = map[agency.Kind]string{
	agency.KindCONSULTING: "咨询公司", agency.KindACCOUNTING: "会计师事务所", agency.KindAPPRAISAL: "资产评估机构",
	agency.KindLAW: "律师事务所", agency.KindRESEARCH: "科研院所", agency.KindCOLLEGE: "高等院校",
}

// ImportAgencies takes a workbook of third parties that are new to the library, each with
// its people. All rows are judged before one is written.
func ImportAgencies(ctx context.Context, db *ent.Client, in Handed) (*Taken, error) {
	s, err := linesOf(in.Body, agencySheet, agencyColumns)
	if err != nil {
		return nil, err
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	r := &agencyReader{codes: set.Codes, at: map[string]int{}, names: map[string]int{}}
	for _, l := range s.lines {
		r.read(l)
	}
	inputs := make([]library.AgencyInput, len(r.found))
	for i, f := range r.found {
		inputs[i] = f.AgencyInput
	}
	wrong, err := library.JudgeAgencies(ctx, db, inputs)
	if err != nil {
		return nil, err
	}
	for i, list := range wrong {
		for _, f := range list {
			r.faults.Add(r.found[i].placed(f, i))
		}
	}
	if err := listed(r.faults).Err(); err != nil {
		return nil, err
	}
	taken := intake{rows: len(s.lines), write: func(ctx context.Context) error { return library.EnterAgencies(ctx, db, inputs) }}
	for _, f := range r.found {
		taken.changes = append(taken.changes, TakenChange{Line: f.first.line, Code: f.CreditCode, NameZh: f.NameZh, New: true,
			What: fmt.Sprintf("新增机构，人员 %d 名", len(f.People))})
	}
	return in.finish(ctx, db, tableimport.KindAGENCIES, taken)
}

// typedAgency is an agency as its rows say it, with where each thing stands.
type typedAgency struct {
	library.AgencyInput
	first  line
	people []line
}

// placed says of a fault where it stands in the workbook.
func (a *typedAgency) placed(f *fault.Fault, n int) *fault.Fault {
	var i int
	var field string
	if _, err := fmt.Sscanf(f.Path, "people[%d].%s", &i, &field); err == nil {
		return a.people[i].fault(f.Code, ofPeople[field], fmt.Sprintf("rows[%d].%s", n, f.Path), "%s", f.Message)
	}
	field, _, _ = strings.Cut(f.Path, "[")
	return a.first.fault(f.Code, field, fmt.Sprintf("rows[%d].%s", n, f.Path), "%s", f.Message)
}

// agencyReader gathers the rows of each agency under its code.
type agencyReader struct {
	codes  *standard.Codes
	found  []*typedAgency
	at     map[string]int // by code, its place in found
	names  map[string]int // by name, the row in which it stands first
	faults fault.List
}

func (r *agencyReader) read(l line) {
	c := &cellReader{line: l, codes: r.codes}
	code := strings.ToUpper(l.text("creditCode"))
	i, again := r.at[code]
	if !again || code == "" {
		i = len(r.found)
		r.at[code] = i
		r.found = append(r.found, r.begin(c, code))
	} else {
		r.repeat(c, r.found[i])
	}
	r.person(c, r.found[i])
	for _, f := range c.faults {
		r.faults.Add(l.fault(f.Code, f.Path, fmt.Sprintf("rows[%d].%s", i, f.Path), "%s", f.Message))
	}
}

// begin reads what an agency's first row says of it.
func (r *agencyReader) begin(c *cellReader, code string) *typedAgency {
	a := &typedAgency{first: c.line}
	a.CreditCode, a.NameZh, a.PastWork = code, c.text("nameZh"), c.text("pastWork")
	a.Fields, a.OnPlatform = coded(c.list("fields"), c.codes.ExpertField), c.yes("onPlatform")
	if kind := choice(c, "kind", agencyKinds); kind != nil {
		a.Kind = *kind
	} else if c.text("kind") == "" {
		c.faults.Add(fault.New(fault.Required, "没有机构类别").At("kind"))
	}
	if before, twice := r.names[a.NameZh]; twice && a.NameZh != "" {
		c.faults.Add(fault.New(fault.DupIndicator, "与第%d行的机构名称相同，信用代码不同", before).At("nameZh"))
	}
	r.names[a.NameZh] = c.line.line
	return a
}

// repeat holds what a further row says of its agency against the first one.
func (r *agencyReader) repeat(c *cellReader, a *typedAgency) {
	for _, field := range ofAgencies {
		if said := c.text(field); said != "" && said != a.first.text(field) {
			c.faults.Add(fault.New(fault.DupIndicator, "与第%d行同一信用代码的机构不一致", a.first.line).At("%s", field))
		}
	}
}

// person reads the row's person, if it has one.
func (r *agencyReader) person(c *cellReader, a *typedAgency) {
	p := library.AddAgencyPerson{NameZh: c.text("person"), TitleZh: c.text("titleZh"), Certificates: c.text("certificates"), Leads: c.yes("leads")}
	if years := c.number("years"); years != nil {
		p.Years = *years
	}
	if p == (library.AddAgencyPerson{}) && c.text("years") == "" {
		return
	}
	a.People, a.people = append(a.People, p), append(a.people, c.line)
}

// yes is a cell that says 是 or 否; an empty one says 否.
func (c *cellReader) yes(field string) bool {
	switch s := c.text(field); s {
	case yes:
		return true
	case "", no:
	default:
		c.faults.Add(fault.New(fault.NotFound, "应为“%s”或“%s”，现为“%s”", yes, no, shortened(s)).At("%s", field))
	}
	return false
}
