/// A rasterizer without fonts: every character is half as wide as it is high, or as wide if it is Chinese.
struct EvenWidths;

impl Rasterizer for EvenWidths {
    fn text_width(&self, text: &str, _: Font) -> Result<u32> {
        Ok(text.chars().map(|letter| if letter.is_ascii() { 55 } else { 100 }).sum())
    }

    fn rasterize(&self, pictures: &[String]) -> Result<Vec<Vec<u8>>> {
        Ok(pictures.iter().map(|_| b"PNG".to_vec()).collect())
    }
}

/// Whether a file is one of those whose compressed copies are compared: the program's take long.
fn is_of_figures(path: &str) -> bool {
    path.starts_with("static/") || path.starts_with("figures.csv") || path.contains("index.html")
}
