package exchange

import (
	"context"
	"strconv"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/tableimport"
)

// Imported is what became of an import: how many rows it has, and what is wrong with
// them. With a fault nothing was saved.
type Imported struct {
	Rows   int            `json:"rows"`
	Saved  bool           `json:"saved"`
	Faults []*fault.Fault `json:"-"`
}

// ImportExperts reads a workbook of experts and enters them, or, tried dry, only says
// what is wrong. Each fault names its sheet, row and column.
func ImportExperts(ctx context.Context, db *ent.Client, s *library.Service, in Handed) (*Imported, error) {
	if len(in.Body) > MaxFile {
		return nil, unreadable("文件超过%dMB", MaxFile>>20)
	}
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	rows, unread, err := readExperts(in.Body, set.Codes)
	if err != nil {
		return nil, err
	}
	inputs := make([]library.ExpertInput, len(rows))
	for i, r := range rows {
		inputs[i] = r.ExpertInput
	}
	judge := s.Judge
	if !in.Dry && len(unread) == 0 {
		judge = s.Import
	}
	faults, err := judge(ctx, db, inputs)
	if err != nil {
		return nil, err
	}
	found := &Imported{Rows: len(rows), Faults: unread}
	for i, list := range faults {
		for _, f := range list {
			found.Faults = append(found.Faults, placed(f, i, rows[i].place))
		}
	}
	found.Faults = found.Faults[:min(len(found.Faults), maxFaults)]
	found.Saved = !in.Dry && len(found.Faults) == 0
	if !found.Saved {
		return found, nil
	}
	return found, record(ctx, db, tableimport.KindEXPERTS, in, found.Rows, found.Rows)
}

// placed says of a fault where it stands in the workbook.
func placed(f *fault.Fault, row int, place func(string) place) *fault.Fault {
	field, _, _ := strings.Cut(f.Path, "[")
	return place(field).fault(f.Code, f.Message).At("rows[%d].%s", row, f.Path)
}

// readExperts reads the rows, and says what none of its column's words is.
func readExperts(data []byte, codes *standard.Codes) ([]typedExpert, []*fault.Fault, error) {
	t, err := openSheet(data, expertSheetName)
	if err != nil {
		return nil, nil, err
	}
	if len(t.rows) < 2 {
		return nil, nil, unreadable("%s没有内容", t.named())
	}
	found, err := sheetFrom(t, expertColumns)
	if err != nil {
		return nil, nil, err
	}
	var rows []typedExpert
	var faults []*fault.Fault
	for _, l := range found.lines {
		cells := cellReader{line: l, codes: codes}
		input := cells.expert()
		for _, f := range cells.faults {
			faults = append(faults, placed(f, len(rows), l.place))
		}
		rows = append(rows, typedExpert{input, l.place})
	}
	return rows, faults, nil
}

// cellReader reads the cells of one row by the names of their fields.
type cellReader struct {
	line
	codes  *standard.Codes
	faults fault.List
}

// optional is a cell as a personal value: an empty one is not given.
func (c *cellReader) optional(field string) *string {
	if s := c.text(field); s != "" {
		return &s
	}
	return nil
}

func (c *cellReader) number(field string) *int {
	s := c.text(field)
	if s == "" {
		return nil
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		c.faults.Add(fault.New(fault.Number, "应为整数").At("%s", field))
		return nil
	}
	return &n
}

// coded turns names into codes; a code stays one, and what is neither is told by the
// entry's own check.
func coded(words []string, list standard.CodeList) []string {
	var codes []string
	for _, w := range words {
		for _, c := range list {
			if c.NameZh == w {
				w = c.Code
				break
			}
		}
		codes = append(codes, w)
	}
	return codes
}

// choice is the code of a cell's word.
func choice[K ~string](c *cellReader, field string, names map[K]string) *K {
	s := c.text(field)
	if s == "" {
		return nil
	}
	for code, name := range names {
		if s == name || s == string(code) {
			return &code
		}
	}
	c.faults.Add(fault.New(fault.NotFound, "不认识的值").At("%s", field))
	return nil
}

func (c *cellReader) expert() library.ExpertInput {
	in := library.ExpertInput{
		NameZh: c.text("nameZh"), Sex: choice(c, "sex", sexes), BirthYear: c.number("birthYear"), IDNumber: c.optional("idNumber"),
		Phone: c.optional("phone"), Email: c.optional("email"), BankName: c.optional("bankName"), BankAccount: c.optional("bankAccount"),
		EmployerZh: c.text("employerZh"), PostZh: c.text("postZh"), MajorZh: c.text("majorZh"), TitleZh: c.text("titleZh"),
		TitleLevel: choice(c, "titleLevel", levels), Education: choice(c, "education", educations),
		Fields: coded(c.list("fields"), c.codes.ExpertField), SideFields: coded(c.list("sideFields"), c.codes.ExpertField),
		YearsOfWork: c.number("yearsOfWork"), RegionZh: c.text("regionZh"), Career: c.text("career"), Publications: c.text("publications"),
		ConflictUnits: c.list("conflictUnits"), Consent: c.text("consent") == yes,
	}
	if kinds := coded([]string{c.text("employerKind")}, c.codes.EmployerKind); len(kinds) > 0 {
		in.EmployerKind = kinds[0]
	}
	return in
}
