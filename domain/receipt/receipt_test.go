package receipt_test

import (
	"regexp"
	"testing"

	"hengxiao/domain/receipt"
)

func TestCodesAreByChance(t *testing.T) {
	form, seen := regexp.MustCompile(`^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$`), map[string]bool{}
	for range 1000 {
		code := receipt.NewCode()
		if !form.MatchString(code) || seen[code] {
			t.Fatalf("the code %q is not of its form, or came before", code)
		}
		seen[code] = true
	}
}

func TestACodeIsReadAsPeopleTypeIt(t *testing.T) {
	for typed, want := range map[string]string{
		"7K3M-Q2XP-9DTA":    "7K3M-Q2XP-9DTA",
		"7k3m q2xp 9dta":    "7K3M-Q2XP-9DTA",
		" 7K3MQ2XP9DTA\n":   "7K3M-Q2XP-9DTA",
		"OIL0-0000-0000":    "0110-0000-0000",
		"7K3M-Q2XP-9DT":     "",
		"7K3M-Q2XP-9DTA-11": "",
		"":                  "",
	} {
		if got := receipt.Typed(typed); got != want {
			t.Errorf("%q is read as %q; want %q", typed, got, want)
		}
	}
}
