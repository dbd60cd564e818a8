package clock

import (
	"fmt"
	"io"
	"strconv"
	"time"
)

// Zone is the civil time of the product: Asia/Shanghai, without daylight saving.
var Zone = time.FixedZone("Asia/Shanghai", 8*60*60)

const layout = "2006-01-02"

// Date is a civil day in Zone, as 2027-01-31; dates compare as their texts do.
type Date string

// ParseDate reads a day that exists.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(layout, s)
	if err != nil || t.Format(layout) != s {
		return "", fmt.Errorf("%q is no date", s)
	}
	return Date(s), nil
}

// DateOf is the day in Zone at moment t.
func DateOf(t time.Time) Date { return Date(t.In(Zone).Format(layout)) }

// LastDay is the last day before a due moment.
func LastDay(due time.Time) Date { return DateOf(due.Add(-time.Second)) }

// NewDate is the day of these numbers, normalised as time.Date does.
func NewDate(year int, month time.Month, day int) Date {
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Format(layout))
}

// Time is the day's first moment in Zone, in UTC as rows keep it.
func (d Date) Time() time.Time {
	t, _ := time.ParseInLocation(layout, string(d), Zone)
	return t.UTC()
}

// End is the first moment after the day: what arrives before it is in time.
func (d Date) End() time.Time { return d.AddDays(1).Time() }

// Year is a calendar year, from its first moment to the next year's.
func Year(year int) (from, to time.Time) {
	return NewDate(year, time.January, 1).Time(), NewDate(year+1, time.January, 1).Time()
}

// Month is the calendar month of a day, from its first moment to the next month's.
func Month(d Date) (from, to time.Time) {
	first := NewDate(d.Year(), d.civil().Month(), 1)
	return first.Time(), civil(first.civil().AddDate(0, 1, 0)).Time()
}

// AddDays is the day so many days later.
func (d Date) AddDays(n int) Date { return civil(d.civil().AddDate(0, 0, n)) }

// DaysTo is how many days later another day is, less than zero where it lies before.
func (d Date) DaysTo(later Date) int { return int(later.civil().Sub(d.civil()) / (24 * time.Hour)) }

// AddYears is the same day so many years later; 29 February becomes 1 March.
func (d Date) AddYears(n int) Date { return civil(d.civil().AddDate(n, 0, 0)) }

// Year is the day's calendar year.
func (d Date) Year() int { return d.civil().Year() }

// civil is the day without a zone, to reckon with.
func (d Date) civil() time.Time {
	t, _ := time.Parse(layout, string(d))
	return t
}

func civil(t time.Time) Date { return Date(t.Format(layout)) }

// MarshalGQL writes the day as a string.
func (d Date) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(d))) }

// UnmarshalGQL reads a day from a string.
func (d *Date) UnmarshalGQL(v any) error {
	s, ok := v.(string)
	if !ok {
		return fmt.Errorf("%v is no date", v)
	}
	parsed, err := ParseDate(s)
	*d = parsed
	return err
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.civil().Weekday() }
