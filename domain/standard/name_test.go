package standard_test

import (
	"testing"

	"hengxiao/domain/standard"
)

func TestNormalName(t *testing.T) {
	tests := map[string]struct{ a, b string }{
		"width does not count":            {"ＡＢＣ项目１２", "abc项目12"},
		"case does not count":             {"IT Project", "it project"},
		"blanks and marks do not count":   {"智慧 教室（二期）——升级", "智慧教室二期升级"},
		"compatible forms are one":        {"①号泵站", "1号泵站"},
		"composed and decomposed are one": {"Cafe\u0301", "CAFÉ"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if a, b := standard.NormalName(tt.a), standard.NormalName(tt.b); a != b {
				t.Errorf("%q and %q differ: %q, %q", tt.a, tt.b, a, b)
			}
		})
	}
	if standard.NormalName("一期") == standard.NormalName("二期") {
		t.Error("different letters are the same name")
	}
}
