package library

import (
	"slices"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
)

// ExpertInput is an entry as it is typed. Of the personal values what is null stays
// as it is, for whoever sees them masked cannot type them again.
type ExpertInput struct {
	NameZh       string
	Sex          *expert.Sex
	BirthYear    *int
	IDNumber     *string
	Phone        *string
	Email        *string
	BankName     *string
	BankAccount  *string
	EmployerZh   string
	EmployerKind string
	PostZh       string
	MajorZh      string
	TitleZh      string
	TitleLevel   *expert.TitleLevel
	Education    *expert.Education
	Fields       []string
	SideFields   []string
	YearsOfWork  *int
	RegionZh     string
	Career       string
	Publications string
	// ConflictUnits are codes of units that the expert asks not to judge.
	ConflictUnits []string
	SectionCode   *string
	// Consent says that the person agreed to the use of the personal data.
	Consent bool
}

// yardstick is what an entry is measured by.
type yardstick struct {
	codes    *standard.Codes
	settings standard.PanelSettings
	units    []string // codes of the division's units
	today    clock.Date
}

// tidy trims what was typed.
func (in *ExpertInput) tidy() {
	for _, text := range []*string{&in.NameZh, &in.EmployerZh, &in.PostZh, &in.MajorZh, &in.TitleZh, &in.RegionZh, &in.Career,
		&in.Publications, in.IDNumber, in.Phone, in.Email, in.BankName, in.BankAccount} {
		if text != nil {
			*text = strings.TrimSpace(*text)
		}
	}
	if in.IDNumber != nil {
		*in.IDNumber = strings.ToUpper(*in.IDNumber)
	}
	if in.BankAccount != nil {
		*in.BankAccount = strings.ReplaceAll(*in.BankAccount, " ", "")
	}
}

// check says all that is wrong with an entry; a fault never repeats a personal value.
func (in *ExpertInput) check(y yardstick) fault.List {
	var faults fault.List
	for _, text := range []struct {
		path, label, value string
		most               int
		needed             bool
	}{
		{"nameZh", "姓名", in.NameZh, 20, true}, {"employerZh", "工作单位", in.EmployerZh, 40, true},
		{"postZh", "职务", in.PostZh, 20, false}, {"majorZh", "专业", in.MajorZh, 20, false},
		{"titleZh", "职称", in.TitleZh, 20, true}, {"regionZh", "所在地区", in.RegionZh, 20, false},
		{"career", "工作简历", in.Career, 5000, false}, {"publications", "主要成果", in.Publications, 5000, false},
	} {
		switch n := form.Length(text.value); {
		case n == 0 && text.needed:
			faults.Add(fault.New(fault.Required, "请填写%s", text.label).At(text.path))
		case n > text.most:
			faults.Add(fault.New(fault.TooShort, "%s最多 %d 个字，现为 %d 个字", text.label, text.most, n).At(text.path))
		}
	}
	switch {
	case in.EmployerKind == "":
		faults.Add(fault.New(fault.Required, "请选择单位性质").At("employerKind"))
	case !y.codes.EmployerKind.Has(in.EmployerKind):
		faults.Add(fault.New(fault.NotFound, "没有这种单位性质：%s", clip(in.EmployerKind)).At("employerKind"))
	}
	faults = append(faults, in.checkFields(y)...)
	faults = append(faults, in.checkPersonal()...)
	return append(faults, in.checkYears(y)...)
}

func (in *ExpertInput) checkFields(y yardstick) fault.List {
	var faults fault.List
	if len(in.Fields) == 0 {
		faults.Add(fault.New(fault.Required, "请选择主要专业领域").At("fields"))
	}
	for path, list := range map[string][]string{"fields": in.Fields, "sideFields": in.SideFields} {
		for i, code := range list {
			if !y.codes.ExpertField.Has(code) {
				faults.Add(fault.New(fault.NotFound, "没有这个专业领域：%s", clip(code)).At("%s[%d]", path, i))
			}
		}
	}
	for i, code := range in.ConflictUnits {
		if !slices.Contains(y.units, code) {
			faults.Add(fault.New(fault.NotFound, "没有代码为“%s”的单位", clip(code)).At("conflictUnits[%d]", i))
		}
	}
	return faults
}

// checkBound keeps the units that an expert in service asked not to judge: they are withdrawn
// by two people.
func (in *ExpertInput) checkBound(e *ent.Expert) fault.List {
	var faults fault.List
	for _, code := range e.ConflictUnits {
		if !slices.Contains(in.ConflictUnits, code) {
			faults.Add(fault.New(fault.Forbidden, "已申报回避的单位须由绩效办两人撤销，见“利害关系”（单位代码 %s）", code).At("conflictUnits"))
		}
	}
	return faults
}

// checkPersonal judges the personal values that were typed, and holds the ID number
// against what else was said.
func (in *ExpertInput) checkPersonal() fault.List {
	var faults fault.List
	for _, p := range []struct {
		path, message string
		value         *string
		ok            func(string) bool
	}{
		{"idNumber", "身份证号有误，请核对", in.IDNumber, func(s string) bool { _, ok := readIDNumber(s); return ok }},
		{"phone", "电话号码有误，请核对", in.Phone, isPhone},
		{"email", "电子邮箱有误，请核对", in.Email, isEmail},
		{"bankAccount", "银行账号有误，请核对", in.BankAccount, isAccount},
		{"bankName", "开户银行最多 40 个字", in.BankName, func(s string) bool { return form.Length(s) <= 40 }},
	} {
		if p.value != nil && *p.value != "" && !p.ok(*p.value) {
			faults.Add(fault.New(fault.Number, "%s", p.message).At(p.path))
		}
	}
	if in.IDNumber == nil {
		return faults
	}
	facts, ok := readIDNumber(*in.IDNumber)
	if ok && in.BirthYear != nil && *in.BirthYear != facts.born.Year() {
		faults.Add(fault.New(fault.Number, "出生年份与身份证号不符").At("birthYear"))
	}
	if ok && in.Sex != nil && (*in.Sex == expert.SexMALE) != facts.male {
		faults.Add(fault.New(fault.NotFound, "性别与身份证号不符").At("sex"))
	}
	return faults
}

// checkYears says which years cannot be.
func (in *ExpertInput) checkYears(y yardstick) fault.List {
	var faults fault.List
	if in.YearsOfWork != nil && (*in.YearsOfWork < 0 || *in.YearsOfWork > 80) {
		faults.Add(fault.New(fault.Number, "从业年限应在 0 与 80 之间").At("yearsOfWork"))
	}
	switch {
	case in.BirthYear == nil:
		faults.Add(fault.New(fault.Required, "请填写出生年份").At("birthYear"))
	case in.age(y) < 18:
		faults.Add(fault.New(fault.Number, "须年满 18 周岁").At("birthYear"))
	}
	return faults
}

func (in *ExpertInput) age(y yardstick) int { return y.today.Year() - value(in.BirthYear) }

// qualify holds an entry against what the library asks of those who come in or stay
// for another term: a senior title, or an intermediate one with years of work; and an
// age. Who serves keeps his term whatever his age, and his entry can be changed.
func (in *ExpertInput) qualify(y yardstick) fault.List {
	var faults fault.List
	senior := in.TitleLevel != nil && (*in.TitleLevel == expert.TitleLevelSENIOR || *in.TitleLevel == expert.TitleLevelDEPUTY_SENIOR)
	versed := in.TitleLevel != nil && *in.TitleLevel == expert.TitleLevelINTERMEDIATE && in.YearsOfWork != nil &&
		*in.YearsOfWork >= y.settings.IntermediateYears
	if !senior && !versed {
		faults.Add(fault.New(fault.Required, "应具有高级职称，或中级职称并从业满 %d 年", y.settings.IntermediateYears).At("titleLevel"))
	}
	if in.BirthYear != nil && in.age(y) > y.settings.MaxAge {
		faults.Add(fault.New(fault.Number, "年龄不应超过 %d 周岁", y.settings.MaxAge).At("birthYear"))
	}
	return faults
}

// checkKept says which values an entry has had since it was made and must keep: they
// may be changed, but not blanked.
func (in *ExpertInput) checkKept() fault.List {
	var faults fault.List
	for _, kept := range []struct {
		path, label string
		value       *string
	}{{"idNumber", "身份证号", in.IDNumber}, {"phone", "联系电话", in.Phone}} {
		if kept.value != nil && *kept.value == "" {
			faults.Add(fault.New(fault.Required, "%s不能清空", kept.label).At(kept.path))
		}
	}
	return faults
}

// clip shortens what a person typed for a message.
func clip(text string) string {
	if runes := []rune(text); len(runes) > 20 {
		return string(runes[:20]) + "…"
	}
	return text
}

// into lays the typed personal values over those that are known.
func (in *ExpertInput) into(p *Personal) {
	for _, v := range []struct {
		to   *string
		from *string
	}{{&p.IDNumber, in.IDNumber}, {&p.Phone, in.Phone}, {&p.Email, in.Email}, {&p.BankName, in.BankName}, {&p.BankAccount, in.BankAccount}} {
		if v.from != nil {
			*v.to = *v.from
		}
	}
}

// touchesPersonal tells whether a personal value was typed.
func (in *ExpertInput) touchesPersonal() bool {
	return in.IDNumber != nil || in.Phone != nil || in.Email != nil || in.BankName != nil || in.BankAccount != nil
}
