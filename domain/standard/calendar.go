package standard

import (
	"slices"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
)

// Calendar is 工作日历: holidays and make-up days by year. A year that it does
// not hold rests on weekends only.
type Calendar struct {
	Header
	Years []CalendarYear `json:"years"`
}

// CalendarYear is one year's days off and the weekend days that are worked.
type CalendarYear struct {
	Year      int          `json:"year"`
	Published bool         `json:"published"` // false: statutory days only, without make-up days
	Basis     string       `json:"basis"`
	Holidays  []Holiday    `json:"holidays"`
	Workdays  []clock.Date `json:"workdays"` // 调休上班
}

// Holiday is a run of days off, both ends included.
type Holiday struct {
	NameZh string     `json:"nameZh"`
	From   clock.Date `json:"from"`
	To     clock.Date `json:"to"`
}

// IsWorkingDay tells whether offices are open on the day.
func (c *Calendar) IsWorkingDay(day clock.Date) bool {
	for _, y := range c.Years {
		if slices.Contains(y.Workdays, day) {
			return true
		}
		if slices.ContainsFunc(y.Holidays, func(h Holiday) bool { return h.From <= day && day <= h.To }) {
			return false
		}
	}
	weekday := day.Weekday()
	return weekday != time.Saturday && weekday != time.Sunday
}

// AddWorkingDays is the n-th working day after the day of the event, which is not counted.
func (c *Calendar) AddWorkingDays(from clock.Date, n int) clock.Date {
	day := from
	for n > 0 {
		day = day.AddDays(1)
		if c.IsWorkingDay(day) {
			n--
		}
	}
	return day
}

// WorkingDays counts the working days after the day of the event up to a day,
// which is counted; none where it lies before.
func (c *Calendar) WorkingDays(from, to clock.Date) int {
	n := 0
	for day := from.AddDays(1); day <= to; day = day.AddDays(1) {
		if c.IsWorkingDay(day) {
			n++
		}
	}
	return n
}

func (c *Calendar) into(s *Set) { s.Calendar = c }

func (c *Calendar) inspect(in *inspection) {
	for i, y := range c.Years {
		for j, h := range y.Holidays {
			in.day(at("years[%d].holidays[%d].from", i, j), h.From)
			in.day(at("years[%d].holidays[%d].to", i, j), h.To)
			in.must(h.From <= h.To, fault.DateOrder, at("years[%d].holidays[%d].to", i, j), "%d年“%s”的起止日期颠倒", y.Year, h.NameZh)
			in.must(y.near(h.From), fault.DateOrder, at("years[%d].holidays[%d].from", i, j), "%d年“%s”的开始日期不在该年度：%s", y.Year, h.NameZh, h.From)
			in.must(y.near(h.To), fault.DateOrder, at("years[%d].holidays[%d].to", i, j), "%d年“%s”的结束日期不在该年度：%s", y.Year, h.NameZh, h.To)
		}
		for _, d := range y.Workdays {
			in.day(at("years[%d].workdays", i), d)
			in.must(y.near(d), fault.DateOrder, at("years[%d].workdays", i), "调休上班日不在 %d 年度：%s", y.Year, d)
			off := slices.ContainsFunc(y.Holidays, func(h Holiday) bool { return h.From <= d && d <= h.To })
			in.must(!off, fault.DateOrder, at("years[%d].workdays", i), "%s 既放假又上班", d)
		}
	}
}

// near tells whether a day may stand in the year's list: New Year's days off begin in the
// December before, and may end in the January after.
func (y CalendarYear) near(d clock.Date) bool {
	return clock.Date(at("%04d-12-01", y.Year-1)) <= d && d <= clock.Date(at("%04d-01-31", y.Year+1))
}

func (in *inspection) day(path string, d clock.Date) {
	_, err := clock.ParseDate(string(d))
	in.must(err == nil, fault.DateOrder, path, "不是有效的日期：%s", d)
}
