package standard

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCompare(t *testing.T) {
	for name, tt := range map[string]struct {
		before, after string
		want          []*Change
	}{
		"nothing": {`{"nameZh": "甲", "years": [{"year": 2026}]}`, `{"nameZh": "甲", "years": [{"year": 2026}]}`, nil},
		"a field": {`{"scoring": {"minSheets": 3}}`, `{"scoring": {"minSheets": 5}}`, []*Change{{Altered, []string{}, "minSheets", "3", "5"}}},
		"a row deep in others": {
			`{"level1": [{"code": "A", "nameZh": "决策", "level2": [{"code": "A1", "nameZh": "立项", "weight": "5.00"}]}]}`,
			`{"level1": [{"code": "A", "nameZh": "决策", "level2": [{"code": "A1", "nameZh": "立项", "weight": "6.00"}]}]}`,
			[]*Change{{Altered, []string{"决策", "立项"}, "weight", "5.00", "6.00"}}},
		"rows that only moved": {`{"rules": [{"code": "A"}, {"code": "B"}]}`, `{"rules": [{"code": "B"}, {"code": "A"}]}`, nil},
		"a row more, and one less": {`{"rules": [{"code": "A", "nameZh": "甲"}]}`, `{"rules": [{"code": "B", "nameZh": "乙", "when": "true"}]}`,
			[]*Change{{Added, []string{}, "rules", "", "乙，B，true"}, {Removed, []string{}, "rules", "甲，A", ""}}},
		"a list of words":        {`{"words": ["甲", "乙"]}`, `{"words": ["甲", "丙"]}`, []*Change{{Altered, []string{}, "words", "甲、乙", "甲、丙"}}},
		"a value that came":      {`{"bands": [{"grade": "GOOD"}]}`, `{"bands": [{"grade": "GOOD", "from": "5"}]}`, []*Change{{Added, []string{"GOOD"}, "from", "", "5"}}},
		"a switch turned on":     {`{"rules": [{"code": "A", "nameZh": "甲"}]}`, `{"rules": [{"code": "A", "nameZh": "甲", "off": true}]}`, []*Change{{Added, []string{"甲"}, "off", "", "true"}}},
		"a row without its name": {`{"rules": [{"code": "A", "nameZh": "甲"}]}`, `{"rules": [{"code": "A", "nameZh": ""}]}`, []*Change{{Removed, []string{"甲"}, "nameZh", "甲", ""}}},
		"a renamed row":          {`{"rules": [{"code": "A", "nameZh": "甲"}]}`, `{"rules": [{"code": "A", "nameZh": "乙"}]}`, []*Change{{Altered, []string{"乙"}, "nameZh", "甲", "乙"}}},
	} {
		got, err := compare([]byte(tt.before), []byte(tt.after))
		if diff := cmp.Diff(tt.want, got); err != nil || len(tt.want)+len(got) > 0 && diff != "" {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
}
