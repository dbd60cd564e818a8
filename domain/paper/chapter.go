package paper

import (
	"hengxiao/domain/fault"
	"hengxiao/ent/form"
)

// longestChapter bounds the text of one chapter, in characters.
const longestChapter = 20_000

// Chapter is one chapter's free text.
type Chapter struct {
	Chapter string
	Text    string
}

// ChapterInput replaces the text of one chapter.
type ChapterInput struct {
	Chapter string
	Text    string
}

// Rewrite puts the given chapters into their places; the others stay.
func Rewrite(given []*ChapterInput, place func(code string) *string) error {
	var faults fault.List
	for i, c := range given {
		at := place(c.Chapter)
		switch {
		case at == nil:
			faults.Add(fault.New(fault.NotFound, "报告没有这一章：%s", c.Chapter).At("words[%d].chapter", i))
		case form.Length(c.Text) > longestChapter:
			faults.Add(fault.New(fault.TooShort, "每章最多 %d 个字", longestChapter).At("words[%d].text", i))
		default:
			*at = c.Text
		}
	}
	return faults.Err()
}
