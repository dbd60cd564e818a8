package form

// Text is what was typed; nothing where nothing was.
func Text(typed *string) string {
	if typed == nil {
		return ""
	}
	return *typed
}
