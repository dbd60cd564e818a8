package identity

import (
	"strings"
	"testing"

	"hengxiao/domain/fault"
)

func TestPasswordRules(t *testing.T) {
	own := []string{"clerk", "205001", "clerk.205001", "张示例", "205001", "南海区教育局", "教育局"}
	tests := map[string]struct {
		password string
		want     fault.Code
	}{
		"a sentence":                         {"correct horse battery staple", ""},
		"a Chinese sentence":                 {"四月的雨落在码头上船没有来", ""},
		"random characters":                  {"kR7#mP2$vX9q", ""},
		"random small letters":               {"xqmvrbtzkwpf", ""},
		"with blanks in it":                  {"  ox lamp ivy  ", ""},
		"with an emoji":                      {"river 🦆 stone 🌊 lamp", ""},
		"of 128 characters":                  {strings.Repeat("yz8k#w", 21) + "Q7", ""},
		"of 128 that differ":                 {strings.Repeat("天地玄黄宇宙洪荒日月盈昃辰宿列张", 8), ""},
		"of 129":                             {strings.Repeat("天地玄黄宇宙洪荒日月盈昃辰宿列张", 8) + "寒", fault.TooShort},
		"empty":                              {"", fault.Required},
		"blanks":                             {strings.Repeat(" ", 14), fault.Required},
		"of eleven":                          {"kR7#mP2$vX9", fault.TooShort},
		"of four Chinese characters":         {"天地玄黄", fault.TooShort},
		"one letter":                         {"aaaaaaaaaaaa", fault.TooShort},
		"two letters in turn":                {"azazazazazaz", fault.TooShort},
		"the alphabet":                       {"abcdefghijkl", fault.TooShort},
		"digits in a row":                    {"123456789012", fault.TooShort},
		"digits backwards":                   {"987654321098", fault.TooShort},
		"the keyboard's first row":           {"qwertyuiop[]", fault.TooShort},
		"the keyboard's columns":             {"1qaz2wsx3edc", fault.TooShort},
		"password and a year":                {"Password2026!", fault.TooShort},
		"a disguised password":               {"P@ssw0rd1234", fault.TooShort},
		"admin and digits":                   {"admin1234567", fault.TooShort},
		"the bureau in pinyin":               {"caizhengju2026", fault.TooShort},
		"the product":                        {"Hengxiao-2027", fault.TooShort},
		"the product twice":                  {"hengxiaohengxiao", fault.TooShort},
		"the trade in Chinese":               {"财政绩效管理系统2026", fault.TooShort},
		"the district and the bureau":        {"南海区财政局绩效办2026年", fault.TooShort},
		"the own unit":                       {"南海区教育局南海区教育局", fault.TooShort},
		"the own unit's code":                {"205001205001", fault.TooShort},
		"the own login":                      {"clerk.205001!", fault.TooShort},
		"the own login in capitals":          {"CLERK.205001-CLERK", fault.TooShort},
		"the own name":                       {"张示例张示例张示例张示例", fault.TooShort},
		"a year with months":                 {"2026-08-2027-09", fault.TooShort},
		"common words in a chain":            {"iloveyoupassword", fault.TooShort},
		"woaini and digits":                  {"woaini5201314", fault.TooShort},
		"a common word in a long sentence":   {"password, lamp, river, ox", ""},
		"a year in a long sentence":          {"in 2026 the boat was late", ""},
		"the own unit in a long sentence":    {"教育局门口的桂花树开得很晚今年尤其", ""},
		"a phone number":                     {"138001380001", fault.TooShort},
		"forty random digits are not banned": {"4829157302649183507261948305172649318507", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := passwordFault("new", tt.password, own...)
			switch {
			case f == nil && tt.want != "":
				t.Errorf("taken: %q with %d surprises", tt.password, surprises(tt.password, own))
			case f != nil && (f.Code != tt.want || f.Path != "new"):
				t.Errorf("%q: %s at %s, %d surprises; want %q", tt.password, f.Code, f.Path, surprises(tt.password, own), tt.want)
			}
		})
	}
}
