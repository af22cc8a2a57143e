pub fn test() -> anyhow::Result<()> { todo!() }
pub fn bench() -> anyhow::Result<()> { todo!() }
pub fn screenshots() -> anyhow::Result<()> { todo!() }
