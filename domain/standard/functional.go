package standard

import (
	"strings"

	"hengxiao/domain/fault"
)

// itemDigits is the length of a functional class of the third level (项); its
// first three digits are the 类, its first five the 款.
const itemDigits = 7

// FunctionalClasses is 支出功能分类科目 of a year.
type FunctionalClasses struct {
	Header
	Items CodeList `json:"items"`
}

// IsItem tells whether the text has the form of a third-level class: seven digits.
func (FunctionalClasses) IsItem(code string) bool {
	for i := range len(code) {
		if code[i] < '0' || code[i] > '9' {
			return false
		}
	}
	return len(code) == itemDigits
}

// NameZh is a class with its parents' names: 一般公共服务支出－财政事务－行政运行.
func (f *FunctionalClasses) NameZh(code string) string {
	name := ""
	for _, n := range []int{3, 5, itemDigits} {
		if len(code) >= n {
			if name != "" {
				name += "－"
			}
			name += f.Items.NameZh(code[:n])
		}
	}
	return name
}

func (f *FunctionalClasses) into(s *Set) { s.FunctionalClasses = f }

func (f *FunctionalClasses) inspect(in *inspection) {
	in.list("items", "科目", f.Items)
	for i, c := range f.Items {
		n, path := len(c.Code), at("items[%d].code", i)
		in.must(n == 3 || n == 5 || n == itemDigits, fault.FuncLevel, path, "科目“%s”的编码 %s 应为 3、5 或 7 位", c.NameZh, c.Code)
		in.must(n <= 3 || f.Items.Has(c.Code[:n-2]), fault.NotFound, path, "科目“%s”的编码 %s 没有上级科目", c.NameZh, c.Code)
	}
}

// Find lists at most so many classes of the third level whose code or full name
// contains the keyword; NameZh is the full name.
func (f *FunctionalClasses) Find(keyword string, most int) CodeList {
	var found CodeList
	for _, c := range f.Items {
		if !f.IsItem(c.Code) || len(found) == most {
			continue
		}
		if name := f.NameZh(c.Code); strings.Contains(c.Code, keyword) || strings.Contains(name, keyword) {
			found = append(found, Code{Code: c.Code, NameZh: name})
		}
	}
	return found
}
