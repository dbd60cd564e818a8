// Package indicators keeps 指标库: third-level indicators that forms are offered, what
// each was worth over the years, and how often it is used.
//
// The office alone writes it, without a second person: a row binds nobody, unlike a
// standard. A form that takes one keeps what it took, whatever becomes of the row.
package indicators

import (
	"cmp"
	"context"
	"fmt"
	"math/big"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/libraryindicator"
)

// LibraryRow is a row of the library as it is typed.
type LibraryRow struct {
	NameZh     string
	Level2     string
	Operator   string
	Unit       *string
	FuncClass  *string // 3, 5 or 7 digits; none suits every class
	Tags       []string
	Definition *string
	Formula    *string
	Low        *exact.Decimal
	High       *exact.Decimal
	Quality    libraryindicator.Quality
}

// longest is how many characters a definition or a formula may have.
const longest = 500

// tidy trims what was typed and leaves out what a row of its kind has not.
func (in *LibraryRow) tidy(s *standard.Set) {
	in.NameZh = form.Word(&in.NameZh)
	for _, text := range []**string{&in.Unit, &in.FuncClass, &in.Definition, &in.Formula} {
		trimmed := form.Word(*text)
		*text = &trimmed
	}
	in.Quality = cmp.Or(in.Quality, libraryindicator.QualityPLAIN)
	if in.Tags == nil {
		in.Tags = []string{}
	}
	if o := s.Taxonomy.Operator(in.Operator); o != nil && !o.Quantitative {
		*in.Unit, in.Low, in.High = "", nil, nil
	}
}

// check judges a row that was tidied, all faults at once.
func (in *LibraryRow) check(s *standard.Set) (faults fault.List) {
	add := func(ok bool, code fault.Code, path, message string, args ...any) {
		if !ok {
			faults.Add(fault.New(code, message, args...).At(path))
		}
	}
	if n := form.Length(in.NameZh); n == 0 {
		add(false, fault.Required, "row.nameZh", "请填写指标名称")
	} else {
		add(n >= 2 && n <= 60, fault.TooShort, "row.nameZh", "指标名称应有 2 至 60 个字，现有 %d 个字", n)
	}
	add(form.Length(*in.Definition) <= longest, fault.TooShort, "row.definition", "最多 %d 个字，现有 %d 个字", longest, form.Length(*in.Definition))
	add(form.Length(*in.Formula) <= longest, fault.TooShort, "row.formula", "最多 %d 个字，现有 %d 个字", longest, form.Length(*in.Formula))
	level := secondLevel(s.Taxonomy, in.Level2)
	add(level != nil, fault.NotFound, "row.level2", "没有“%s”这个二级指标", in.Level2)
	add(level == nil || standard.NormalName(level.NameZh) != standard.NormalName(in.NameZh), fault.DupIndicator, "row.nameZh",
		"指标名称“%s”只是二级指标的名称，请写具体的三级指标", in.NameZh)
	add(*in.FuncClass == "" || s.FunctionalClasses.Items.Has(*in.FuncClass), fault.NotFound, "row.funcClass",
		"支出功能分类科目中没有 %s", *in.FuncClass)
	for i, tag := range in.Tags {
		add(s.Codes.ProjectTags.Has(tag), fault.NotFound, fmt.Sprintf("row.tags[%d]", i), "项目标签没有“%s”这一项", tag)
	}
	operator := s.Taxonomy.Operator(in.Operator)
	add(operator != nil, fault.NotFound, "row.operator", "计算符号没有“%s”这一项", in.Operator)
	if operator != nil && operator.Quantitative {
		in.measured(s, add)
	}
	return faults
}

// measured judges what a row has that counts: its unit and its usual range.
func (in *LibraryRow) measured(s *standard.Set, add func(bool, fault.Code, string, string, ...any)) {
	if *in.Unit == "" {
		add(false, fault.UnitRequired, "row.unit", "定量指标应选择计量单位")
		return
	}
	unit := s.Codes.Unit(*in.Unit)
	add(unit != nil, fault.NotFound, "row.unit", "计量单位没有“%s”这一项", *in.Unit)
	if in.Low != nil && in.High != nil {
		add(in.Low.Rat().Cmp(in.High.Rat()) <= 0, fault.Number, "row.high", "常用值的上限 %s 低于下限 %s", *in.High, *in.Low)
	}
}

// secondLevel finds a second level in any scheme; nil when there is none.
func secondLevel(t *standard.Taxonomy, code string) *standard.Level2 {
	for i := range t.Schemes {
		for j := range t.Schemes[i].Level1 {
			if l := t.Schemes[i].Level1[j].Find(code); l != nil {
				return l
			}
		}
	}
	return nil
}

// firstLevel is the first level of a scheme under which a second one stands; "" where
// the scheme has none.
func firstLevel(s *standard.Scheme, level2 string) string {
	for _, l := range s.Level1 {
		if l.Find(level2) != nil {
			return l.Code
		}
	}
	return ""
}

// Usual is what a form's row that was taken from the library is measured by.
type Usual struct {
	Operator, Unit string
	Low, High      *big.Rat
}

// Of reads the library's rows that some indicators were taken from, by their reference;
// what names none, or one that the viewer has not, is absent.
func Of(ctx context.Context, db *ent.Client, rows []form.Indicator) (map[string]*Usual, error) {
	var ids []uuid.UUID
	for _, r := range rows {
		if id, err := uuid.Parse(form.Word(r.LibraryRef)); err == nil {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return map[string]*Usual{}, nil
	}
	found, err := db.LibraryIndicator.Query().Where(libraryindicator.IDIn(ids...)).All(ctx)
	usual := make(map[string]*Usual, len(found))
	for _, l := range found {
		usual[l.ID.String()] = &Usual{Operator: l.Operator, Unit: l.Unit, Low: rat(l.Low), High: rat(l.High)}
	}
	return usual, err
}

func rat(d *exact.Decimal) *big.Rat {
	if d == nil {
		return nil
	}
	return d.Rat()
}
