package library

import (
	"testing"

	"pgregory.net/rapid"

	"hengxiao/ent/clock"
)

func TestIDNumbers(t *testing.T) {
	tests := map[string]struct {
		number string
		ok     bool
		born   clock.Date
		male   bool
	}{
		"the standard's example, of a woman": {"11010519491231002X", true, "1949-12-31", false},
		"the standard's example, of a man":   {"440524188001010014", true, "1880-01-01", true},
		"a wrong check digit":                {"440524188001010015", false, "", false},
		"a small x":                          {"11010519491231002x", false, "", false},
		"a day that is none":                 {"440524188002300014", false, "", false},
		"too short":                          {"44052418800101001", false, "", false},
		"full-width digits":                  {"４４０５２４１８８００１０１００１４", false, "", false},
		"nothing":                            {"", false, "", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			facts, ok := readIDNumber(tt.number)
			if ok != tt.ok || facts.born != tt.born || facts.male != tt.male {
				t.Errorf("read %v, %v", facts, ok)
			}
		})
	}
}

func TestOneWrongDigitIsAlwaysNoticed(t *testing.T) {
	const right = "440524188001010014"
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.IntRange(0, 17).Draw(t, "at")
		digit := byte('0' + rapid.IntRange(0, 9).Draw(t, "digit"))
		typed := right[:at] + string(digit) + right[at+1:]
		if _, ok := readIDNumber(typed); ok != (typed == right) {
			t.Errorf("%s is taken: %v", typed, ok)
		}
	})
}

func TestAMaskLeavesWhatTellsApart(t *testing.T) {
	p := Personal{IDNumber: "440524188001010014", Phone: "13800138000", Email: "someone@example.com", BankName: "某银行", BankAccount: "6222000000001234"}
	want := Personal{IDNumber: "4405************14", Phone: "138****8000", Email: "s******@example.com", BankName: "某银行", BankAccount: "************1234"}
	if got := *p.masked(); got != want {
		t.Errorf("masked: %+v", got)
	}
	if got := *(&Personal{Phone: "1234567", Email: "a@b.cn"}).masked(); got.Phone != "*******" || got.Email != "*@b.cn" {
		t.Errorf("short values are not hidden: %+v", got)
	}
}

func TestContactsAreReadable(t *testing.T) {
	for text, ok := range map[string]bool{"13800138000": true, "+86-757-86330000": true, "0757-86330000": true, "call me": false, "123": false, "": false} {
		if isPhone(text) != ok {
			t.Errorf("%q is a telephone number: %v", text, !ok)
		}
	}
	for text, ok := range map[string]bool{"a@b.cn": true, "a@b": false, "a b@c.cn": false, "@b.cn": false, "a@b@c.cn": false, "a@.": false} {
		if isEmail(text) != ok {
			t.Errorf("%q is an e-mail address: %v", text, !ok)
		}
	}
	for text, ok := range map[string]bool{"6222021001116245703": true, "1234567": false, "6222 0210 0111": false} {
		if isAccount(text) != ok {
			t.Errorf("%q is an account: %v", text, !ok)
		}
	}
}
