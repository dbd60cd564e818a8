// Package exact holds the numbers of the system: money, points and decimals
// without floats, as rows keep them and as the API speaks them.
package exact

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"strconv"
	"strings"
)

// What a text that should be a number may be instead.
var (
	// ErrNumber says that a text is no plain decimal: -?digits[.digits] in ASCII.
	ErrNumber = errors.New("不是有效的数字")
	// ErrScale says that an amount has more than six decimals in 万元, or two in 元: less than 1 分.
	ErrScale = errors.New("金额（万元）最多六位小数")
)

const (
	maxDigits   = 40 // longer texts are refused before any arithmetic
	moneyScale  = 6  // 1 万元 = 10^6 分
	yuanScale   = 2  // 1 元 = 10^2 分
	pointsScale = 2
)

// Decimal is any exact decimal as its text, in the grammar -?digits[.digits].
type Decimal string

// ParseDecimal reads a plain decimal; anything else is ErrNumber.
func ParseDecimal(s string) (Decimal, error) {
	if _, _, ok := split(s); !ok {
		return "", ErrNumber
	}
	return Decimal(s), nil
}

// Rat returns the value as an exact fraction. The zero Decimal "" is 0.
func (d Decimal) Rat() *big.Rat {
	r, ok := new(big.Rat).SetString(string(d))
	if !ok {
		return new(big.Rat)
	}
	return r
}

// Decimals counts the digits after the point.
func (d Decimal) Decimals() int {
	_, frac, _ := strings.Cut(string(d), ".")
	return len(frac)
}

// Plain is the same value without needless decimals: 93.333333, 95.
func (d Decimal) Plain() Decimal {
	if !strings.Contains(string(d), ".") {
		return d
	}
	return Decimal(strings.TrimSuffix(strings.TrimRight(string(d), "0"), "."))
}

// Money is an amount in 分 (1 万元 = 1,000,000 分); its text is in 万元.
type Money int64

// ParseMoney reads an amount in 万元: ErrNumber, or ErrScale beyond six decimals.
func ParseMoney(s string) (Money, error) {
	n, err := scaled(s, moneyScale, ErrScale)
	return Money(n), err
}

// ParseYuan reads an amount in 元: ErrNumber, or ErrScale beyond 分.
func ParseYuan(s string) (Money, error) {
	n, err := scaled(s, yuanScale, ErrScale)
	return Money(n), err
}

// String is the shortest decimal in 万元: "980", "89.974".
func (m Money) String() string {
	s := fixed(int64(m), moneyScale)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// Rat returns the amount in 万元 as an exact fraction.
func (m Money) Rat() *big.Rat { return big.NewRat(int64(m), 1_000_000) }

// Points counts hundredths of a point; its text always has two decimals.
type Points int64

// ParsePoints reads points with at most two decimals, else ErrNumber.
func ParsePoints(s string) (Points, error) {
	n, err := scaled(s, pointsScale, ErrNumber)
	return Points(n), err
}

// String has two decimals: "13.35", "10.00".
func (p Points) String() string { return fixed(int64(p), pointsScale) }

// Rat returns the points as an exact fraction.
func (p Points) Rat() *big.Rat { return big.NewRat(int64(p), 100) }

// split parts a plain decimal at its point and checks the grammar.
func split(s string) (whole, frac string, ok bool) {
	if len(s) > maxDigits {
		return "", "", false
	}
	whole, frac, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if !digits(whole) || (point && !digits(frac)) {
		return "", "", false
	}
	return whole, frac, true
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// scaled reads s as a whole number of 10^-scale; tooFine is what more decimals answer.
func scaled(s string, scale int, tooFine error) (int64, error) {
	whole, frac, ok := split(s)
	if !ok {
		return 0, ErrNumber
	}
	if len(frac) > scale {
		return 0, tooFine
	}
	n, err := strconv.ParseInt(whole+frac+strings.Repeat("0", scale-len(frac)), 10, 64)
	if err != nil {
		return 0, ErrNumber
	}
	if strings.HasPrefix(s, "-") {
		n = -n
	}
	return n, nil
}

// fixed prints n hundredths (or millionths …) with all its decimals.
func fixed(n int64, scale int) string {
	sign := ""
	if n < 0 {
		sign = "-"
	}
	s := strings.TrimPrefix(strconv.FormatInt(n, 10), "-")
	if len(s) <= scale {
		s = strings.Repeat("0", scale+1-len(s)) + s
	}
	return sign + s[:len(s)-scale] + "." + s[len(s)-scale:]
}

// text takes what a scalar may come as: a string, or a GraphQL or JSON integer.
func text(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case json.Number:
		return integer(v.String())
	case int:
		return strconv.Itoa(v), nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	default:
		return "", ErrNumber
	}
}

func integer(s string) (string, error) {
	if strings.ContainsAny(s, ".eE") {
		return "", ErrNumber
	}
	return s, nil
}

func quote(w io.Writer, s string) { _, _ = io.WriteString(w, strconv.Quote(s)) }

// MarshalGQL writes the decimal as a string.
func (d Decimal) MarshalGQL(w io.Writer) { quote(w, string(d)) }

// UnmarshalGQL reads a string or an integer.
func (d *Decimal) UnmarshalGQL(v any) error {
	s, err := text(v)
	if err != nil {
		return err
	}
	*d, err = ParseDecimal(s)
	return err
}

// MarshalGQL writes the amount in 万元 as a string.
func (m Money) MarshalGQL(w io.Writer) { quote(w, m.String()) }

// UnmarshalGQL reads an amount in 万元 from a string or an integer.
func (m *Money) UnmarshalGQL(v any) error {
	s, err := text(v)
	if err != nil {
		return err
	}
	*m, err = ParseMoney(s)
	return err
}

// MarshalGQL writes the points as a string with two decimals.
func (p Points) MarshalGQL(w io.Writer) { quote(w, p.String()) }

// UnmarshalGQL reads points from a string or an integer.
func (p *Points) UnmarshalGQL(v any) error {
	s, err := text(v)
	if err != nil {
		return err
	}
	*p, err = ParsePoints(s)
	return err
}

// MarshalText is the text in 万元, for JSON documents.
func (m Money) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the text of MarshalText.
func (m *Money) UnmarshalText(b []byte) (err error) {
	*m, err = ParseMoney(string(b))
	return err
}

// MarshalText is the text with two decimals, for JSON documents.
func (p Points) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads the text of MarshalText, or any with at most two decimals.
func (p *Points) UnmarshalText(b []byte) (err error) {
	*p, err = ParsePoints(string(b))
	return err
}

// MustMoney is for tables and tests; it panics on a text that is no amount.
func MustMoney(s string) Money {
	m, err := ParseMoney(s)
	if err != nil {
		panic(fmt.Sprintf("exact: %q: %v", s, err))
	}
	return m
}

// MustPoints is for tables and tests; it panics on a text that is no points.
func MustPoints(s string) Points {
	p, err := ParsePoints(s)
	if err != nil {
		panic(fmt.Sprintf("exact: %q: %v", s, err))
	}
	return p
}
