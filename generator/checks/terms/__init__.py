"""Terms of rows: what day they mean, whether anybody can check them."""
