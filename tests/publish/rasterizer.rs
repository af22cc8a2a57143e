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
